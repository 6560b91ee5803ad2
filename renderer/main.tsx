import "@mantine/core/styles.css";
import "@fontsource-variable/inter/index.css";
import "./theme/global.css";
import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { App } from "./app/app.tsx";
import { ErrorBoundary } from "./app/error-boundary.tsx";
import { createStation } from "./bridge/bridge.ts";
import { StationContext } from "./bridge/station-context.ts";
import { VisionContext } from "./pages/vision-context.ts";
import { styleNonce } from "./theme/style-nonce.ts";
import { theme } from "./theme/theme.ts";
import { createVision } from "./vision/create-vision.ts";

// The CSP forbids eval, which zod would otherwise try for speed.
z.config({ jitless: true });

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root");

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce(document)}
    >
      <ErrorBoundary>
        <StationContext value={createStation(window.branchscan)}>
          <VisionContext value={createVision()}>
            <App />
          </VisionContext>
        </StationContext>
      </ErrorBoundary>
    </MantineProvider>
  </StrictMode>,
);
