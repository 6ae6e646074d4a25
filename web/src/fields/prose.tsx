/** A text as it was typed, paragraph by paragraph; nothing for nothing. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\r\n?|\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs do not move
        <p className="govuk-body" key={place}>
          {paragraph}
        </p>
      ))}
  </>
);
