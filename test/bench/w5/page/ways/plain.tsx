import { Row, type WayProps } from '../rows';

export function Plain({ lines }: WayProps) {
  return (
    <div className="scroll">
      {lines.map((line) => (
        <div className="row" key={line.id}>
          <Row line={line} />
        </div>
      ))}
    </div>
  );
}
