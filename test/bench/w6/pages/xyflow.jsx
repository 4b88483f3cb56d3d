import { Background, Controls, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';
import { place, STEPS } from '../steps.js';

const nodes = STEPS.map((step, index) => ({ id: step.id, position: place(index), data: { label: step.name } }));
const edges = STEPS.slice(1).map((step, index) => ({ id: `edge-${index}`, source: STEPS[index].id, target: step.id }));

createRoot(document.getElementById('root')).render(
  <ReactFlow defaultNodes={nodes} defaultEdges={edges} fitView>
    <Background />
    <Controls />
  </ReactFlow>,
);
