import { yaml } from '@codemirror/lang-yaml';
import { basicSetup, EditorView } from 'codemirror';
import { TEXT } from '../steps.js';

new EditorView({ doc: TEXT, extensions: [basicSetup, yaml()], parent: document.getElementById('root') });
