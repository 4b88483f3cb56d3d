import { answer } from './answer';
import { createUnpacker, type FromWorker, type ToWorker } from './wire';

const unpack = createUnpacker();

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  const { number, request, question } = data;
  let reply: FromWorker;
  try {
    reply = { number, ok: true, answer: answer(unpack(request), question) };
  } catch (error) {
    reply = { number, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
