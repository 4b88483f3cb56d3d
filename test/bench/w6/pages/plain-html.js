import { STEPS } from '../steps.js';

const list = document.createElement('ol');
for (const { name, action, target } of STEPS) {
  const row = document.createElement('li');
  row.className = 'row item';
  for (const text of [name, action, target]) {
    const cell = document.createElement('span');
    cell.textContent = text;
    row.append(cell);
  }
  list.append(row);
}
document.getElementById('root').append(list);
