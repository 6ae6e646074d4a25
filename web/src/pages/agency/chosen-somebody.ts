import type { Colleague } from '../../../../shared/contract/reply-shapes.ts';

/** Somebody as they are being chosen: a colleague by id, or `else` with a name and an address. */
export type Chosen = { readonly who: string; readonly name: string; readonly email: string };

export const somebodyElse = 'else';
export const nobodyYet: Chosen = { who: '', name: '', email: '' };

type To = { readonly personId: string } | { readonly name: string; readonly email: string };

/** What is sent, or what is still to be said, each at its control. */
export function chosenAs({
  who,
  name,
  email,
}: Chosen): { readonly to: To } | { readonly missing: readonly { words: string; field: string }[] } {
  if (who === '') return { missing: [{ words: 'Choose who', field: 'who' }] };
  if (who !== somebodyElse) return { to: { personId: who } };
  const missing = [
    ...(name.trim() === '' ? [{ words: 'Enter their name', field: 'name' }] : []),
    ...(email.includes('@')
      ? []
      : [{ words: 'Enter an e-mail address, such as name@example.org', field: 'email' }]),
  ];
  return missing.length > 0 ? { missing } : { to: { name, email } };
}

/** How they are called from now on: “Dee Marsh”, or “D. Marsh (known here as Dee Marsh)” where something else was typed. */
export function calledAs({ who, name, email }: Chosen, people: readonly Colleague[]): string {
  const typed = email.trim().toLowerCase();
  const found = people.find((each) => (who === somebodyElse ? each.email === typed : each.personId === who));
  if (found === undefined) return name.trim();
  return knownAs(name, found.name, who === somebodyElse);
}

/** The portal keeps the name it knows: whoever typed another is told. */
export const knownAs = (typed: string, name: string, wasTyped = true): string =>
  wasTyped && name !== typed.trim() ? `${typed.trim()} (known here as ${name})` : name;
