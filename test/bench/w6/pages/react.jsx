import { createRoot } from 'react-dom/client';
import { STEPS } from '../steps.js';

const Row = ({ step }) => (
  <li className="row item">
    <span>{step.name}</span> <span>{step.action}</span> <span>{step.target}</span>
  </li>
);

createRoot(document.getElementById('root')).render(
  <ol>
    {STEPS.map((step) => (
      <Row key={step.id} step={step} />
    ))}
  </ol>,
);
