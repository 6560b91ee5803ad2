/** Branchscan's mark: a document between the corners of a viewfinder. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" fill="none" aria-hidden>
      <path
        d="M3 8V5a2 2 0 0 1 2-2h3M16 3h3a2 2 0 0 1 2 2v3M21 16v3a2 2 0 0 1-2 2h-3M8 21H5a2 2 0 0 1-2-2v-3"
        stroke="var(--mantine-primary-color-filled)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <rect x="6" y="8" width="12" height="8" rx="1.5" fill="var(--mantine-primary-color-filled)" />
      <circle cx="9.3" cy="11" r="1.3" fill="var(--surface)" />
      <path
        d="M12.5 10.8h3.5M12.5 13.2h3.5"
        stroke="var(--surface)"
        strokeWidth="1.1"
        strokeLinecap="round"
      />
    </svg>
  );
}
