import { place, STEPS } from './steps.js';

const width = 120;
const height = 80;
const shapes = [
  { id: 'Start', tag: 'startEvent', name: '', x: -60, y: 82, width: 36, height: 36 },
  ...STEPS.map((step, index) => ({
    id: `Task_${index + 1}`,
    tag: 'task',
    name: step.name,
    ...place(index),
    width,
    height,
  })),
  { id: 'End', tag: 'endEvent', name: '', x: 1130, y: 562, width: 36, height: 36 },
];
const flows = shapes.slice(1).map((target, index) => ({ id: `Flow_${index}`, source: shapes[index], target }));
const point = (x, y) => `<di:waypoint x="${x}" y="${y}" />`;

/** The steps as a diagram: start, 24 tasks and end in a row of flows, with the drawing. */
export const diagram = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="urn:bench">
  <bpmn:process id="Process_1" isExecutable="false">
${shapes.map(({ id, tag, name }) => `<bpmn:${tag} id="${id}" name="${name}" />`).join('\n')}
${flows.map(({ id, source, target }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${source.id}" targetRef="${target.id}" />`).join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">
${shapes.map((each) => `<bpmndi:BPMNShape id="${each.id}_di" bpmnElement="${each.id}"><dc:Bounds x="${each.x}" y="${each.y}" width="${each.width}" height="${each.height}" /></bpmndi:BPMNShape>`).join('\n')}
${flows.map(({ id, source, target }) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${point(source.x + source.width, source.y + source.height / 2)}${point(target.x, target.y + target.height / 2)}</bpmndi:BPMNEdge>`).join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
