import { answer } from './answer';
import { buffersOf } from './packedPlan';
import { createPlanPacker } from './packPlan';
import { planSlice } from './planSlice';
import { createUnpacker, type FromWorker, type ToWorker } from './wire';

const unpack = createUnpacker();
const packPlan = createPlanPacker();

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  const { number, request, question } = data;
  try {
    const whole = unpack(request);
    if (question.kind === 'plan') {
      const plan = packPlan(planSlice(whole, question, () => performance.now()));
      send({ number, ok: true, answer: plan }, buffersOf(plan));
    } else send({ number, ok: true, answer: answer(whole, question) });
  } catch (error) {
    send({ number, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
};

function send(reply: FromWorker, buffers: readonly ArrayBufferLike[] = []): void {
  self.postMessage(reply, { transfer: [...buffers] as Transferable[] });
}
