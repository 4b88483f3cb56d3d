import Modeler from 'bpmn-js/lib/Modeler';
import tokenSimulation from 'bpmn-js-token-simulation';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import diagram from 'virtual:diagram';

const modeler = new Modeler({ container: document.getElementById('root'), additionalModules: [tokenSimulation] });
await modeler.importXML(diagram);
modeler.get('canvas').zoom('fit-viewport');
