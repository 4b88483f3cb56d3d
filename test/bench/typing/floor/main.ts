/** The fields of the editor alone in a page: `?field=input`, `textarea` or `code`, with as much text as the script of a step. */
import { closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands';
import { StreamLanguage } from '@codemirror/language';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import { searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { fixedExtensions } from '../../../../src/ui/code/fixedExtensions';
import '../../../../src/ui/tokens.css';

const script = Array.from({ length: 40 }, (_, at) => `echo "Line ${at + 1} of #{Octopus.Environment.Name}"`).join('\n');

const place = document.createElement('div');
place.style.height = '400px';
document.body.append(place);
const kind = new URLSearchParams(location.search).get('field') ?? 'input';
if (kind === 'code')
  new EditorView({
    parent: place,
    state: EditorState.create({
      doc: script,
      extensions: [
        fixedExtensions,
        StreamLanguage.define(shell),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, indentWithTab]),
      ],
    }),
  });
else if (kind === 'textarea')
  place.append(Object.assign(document.createElement('textarea'), { value: script, rows: 14 }));
else place.append(document.createElement('input'));
place.dataset['ready'] = '';
