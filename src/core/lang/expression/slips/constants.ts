import { parseExpression } from '../parseExpression';
import type { Finder, FoundSlip } from './slip';

/** Texts that are clearly meant as constants. */
const plainAnswers = ['true', 'false', 'True', 'False', '1', '0'];

/** A condition without variables: it has the same result in every run. */
export const constantTexts: Finder = ({ text }) => {
  const written = text.trim();
  if (text.includes('#{') || written === '' || plainAnswers.includes(written)) return [];
  const isQuestion = /[\w\])]\s*(?:==|!=)/.test(written) || /^[\w.-]+(?:\[[^\]]*\])?[\w.]*$/.test(written);
  const asked = `#{if ${written}}True#{/if}`;
  const isReadable = isQuestion && parseExpression(asked).template !== null;
  return [slip('constant-text', text, isReadable ? asked : null)];
};

/** `#{A} == "x"`: the comparison is outside of a block, so it is plain text. */
export const comparisonsOutside: Finder = ({ text }) => {
  const { template } = parseExpression(text);
  if (template === null || !template.some(({ kind }) => kind === 'substitution')) return [];
  const isOne = template.some(
    (token, at) =>
      token.kind === 'text' &&
      (template[at - 1]?.kind === 'substitution'
        ? /^["']?\s*(?:==|!=|-eq\b|-ne\b)/i
        : /(?:==|!=|-eq|-ne)\s*["']?$/i
      ).test(token.text),
  );
  if (!isOne) return [];
  const question = text
    .replace(/"?#\{\s*([^{}]*?)\s*\}"?/g, '$1')
    .replaceAll("'", '"')
    .trim();
  const asked = `#{if ${question}}True#{/if}`;
  return [slip('comparison-outside', text, parseExpression(asked).template === null ? null : asked)];
};

function slip(code: 'constant-text' | 'comparison-outside', text: string, instead: string | null): FoundSlip {
  const why =
    code === 'constant-text'
      ? 'There is no #{ } in this text, so nothing is looked up'
      : 'The comparison is outside of #{ }, so it is only text';
  return {
    code,
    start: 0,
    end: text.length,
    message: `${why}: the condition is the same in every run.`,
    edits: instead === null ? [] : [{ start: 0, end: text.length, text: instead }],
  };
}
