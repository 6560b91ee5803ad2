import { Component, type ReactNode } from "react";
import { Stopped } from "./stopped.tsx";

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Takes the window down to one sentence and one way forward when something in it fails; React knows this as a class only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Stopped /> : this.props.children;
  }
}
