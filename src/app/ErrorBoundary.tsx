import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** The view that is shown; when it changes, rendering is tried again. */
  readonly of: string;
  /** Downloads what can still be saved. */
  readonly onDownload: () => void;
}

/** If rendering fails, the process is still in the store: this says so and offers it as a file. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null; readonly of: string }> {
  override state = { message: null, of: this.props.of };

  static getDerivedStateFromProps({ of }: Props, state: { readonly of: string }) {
    return of === state.of ? null : { message: null, of };
  }

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <div className={styles.page} role="alert">
        <h1 className={styles.title}>This view could not be shown</h1>
        <p>Your process is as it was; nothing is lost. Go to another view, try again, or download it.</p>
        <p className={styles.cause}>{message}</p>
        <div className={styles.ways}>
          <Button look="main" onClick={this.props.onDownload}>
            Download the process
          </Button>
          <Button onClick={() => this.setState({ message: null })}>Try again</Button>
        </div>
      </div>
    );
  }
}
