import { useCallback, useRef } from 'react';
import {
  completionsAt,
  expandProcess,
  expressionTokens,
  parametersIn,
  type SlipsFound,
  slipSentence,
  systemVariableNames,
} from '../../../core/index';
import type { EditorState } from '../../../state/editorState';
import { selectDocument } from '../../../state/selectors/document';
import { selectModel } from '../../../state/selectors/templates';
import { useEditorStore } from '../../../state/useEditor';
import { ExpressionInput, type ExpressionInputProps } from '../../../ui/ExpressionInput';

type ExpressionLineProps = Omit<ExpressionInputProps, 'tokensOf' | 'completionsOf' | 'onFocus'>;

/** One line of text with expressions: with colours and completion of variables. */
export function ExpressionLine(props: ExpressionLineProps) {
  const { getState } = useEditorStore();
  // Collected when completions are first shown, and kept while the person stays in the field, where nothing gets another name.
  const names = useRef<readonly string[] | null>(null);
  const completionsOf = useCallback(
    (text: string, caret: number) => {
      names.current ??= namesOffered(getState());
      return completionsAt(text, caret, names.current);
    },
    [getState],
  );
  return (
    <ExpressionInput
      {...props}
      tokensOf={expressionTokens}
      onFocus={() => {
        names.current = null;
      }}
      completionsOf={completionsOf}
    />
  );
}

function namesOffered(state: EditorState): readonly string[] {
  const content = selectDocument(state)?.content;
  if (content === undefined) return [];
  const { process, model } = content;
  const names = [...parametersIn(process), ...model.variables.map(({ name }) => name)];
  return [...new Set(names), ...systemVariableNames(expandProcess(process, selectModel(state)))];
}

/** Where and why an expression cannot be read; null when it can. */
export function problemIn({ slips }: SlipsFound): string | null {
  const [first] = slips;
  return first === undefined || first.severity !== 'error' ? null : slipSentence(first);
}
