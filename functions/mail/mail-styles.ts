/** Plain in light and dark: the reader’s own colours, one column, figures in tables; a link that reads as a link everywhere. */
export const mailStyles = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 16px; background: #ffffff; color: #0b0c0c; font: 16px/1.5 Arial, Helvetica, sans-serif; }
.letter { max-width: 600px; margin: 0 auto; }
table { width: 100%; border-collapse: collapse; margin: 16px 0; }
th, td { padding: 8px 12px 8px 0; border-bottom: 1px solid #b1b4b6; text-align: left; vertical-align: top; }
th { width: 35%; font-weight: bold; }
a { color: #00524c; }
.action { font-weight: bold; }
@media (prefers-color-scheme: dark) {
  body { background: #131615; color: #f1f3f2; }
  th, td { border-bottom-color: #5b6663; }
  a { color: #7fd6cb; }
}
`;
