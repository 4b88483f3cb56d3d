import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** Offers what can still be saved. */
  readonly onDownload: () => void;
}

/** When drawing the screen fails, the process is still in the store: say so and offer it as a file. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <main className={styles.page}>
        <h1 className={styles.title}>This screen could not be drawn</h1>
        <p>Your process is safe in memory. Download it, then reload the page.</p>
        <p className={styles.cause}>{message}</p>
        <div className={styles.ways}>
          <Button look="main" onClick={this.props.onDownload}>
            Download the process
          </Button>
          <Button onClick={() => this.setState({ message: null })}>Try again</Button>
        </div>
      </main>
    );
  }
}
