/**
 * A sum in whole pence, split by weights so that the parts add up to it to the penny: each gets its exact share rounded
 * down, and the pence left over go to the largest remainders, first come first served among equals. Weights are whole
 * numbers of 0 or more; with none above 0 nothing can be split, and everybody gets 0. Exact for any size: reckoned in
 * whole numbers of any length.
 */
export function splitExactly(pence: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, place) => {
    const exact = BigInt(pence) * BigInt(weight);
    return { place, whole: exact / total, rest: exact % total };
  });
  const given = shares.reduce((sum, { whole }) => sum + whole, 0n);
  const lucky = new Set(
    [...shares]
      .sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1))
      .slice(0, Number(BigInt(pence) - given))
      .map(({ place }) => place),
  );
  return shares.map(({ place, whole }) => Number(whole) + (lucky.has(place) ? 1 : 0));
}
