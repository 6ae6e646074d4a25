/** A font file inside the bundle: its bytes, as esbuild gives them, or a data URL, as Vite does in tests. */
declare module '*.woff?inline' {
  const file: Uint8Array | string;
  export default file;
}
