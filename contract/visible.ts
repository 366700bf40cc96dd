const HIDDEN = String.raw`(?![\u200C\u200D\uFE0F])\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]`;
/** What scripts and pictures need: joiners in the midst of Arabic, Javanese or a family of faces; the colour of a heart; a digit's key. */
const JOINER = String.raw`(?<!(?!\p{Script=Latin}|\p{Script=Inherited})[\p{L}\p{M}]|[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)[\u200C\u200D]`;
const COLOUR = String.raw`(?<!\p{Extended_Pictographic})\uFE0F(?!\u20E3)`;
const hidden = new RegExp(`${HIDDEN}|${JOINER}|${COLOUR}`, 'gu');
const controls = /(?![\t\n\r])\p{Cc}+/gu;

/** Fast: whether a text may have anything of the kind. */
export const mayHide = /\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/u;

/**
 * AC24: a text as whoever reads it sees it, without what turns writing round or hides in it: on a screen it could show the digits of a NIK in
 * another order than they have, and of two names that look alike only one would be found.
 */
export const visible = (text: string): string => text.toWellFormed().replaceAll(controls, ' ').replaceAll(hidden, '');
