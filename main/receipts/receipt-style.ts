/** How a receipt looks on A4 paper: black on white, with amber for what differs, as bars and words too. */
export const receiptStyle = `
@page { size: A4; margin: 16mm 18mm 18mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font: 10pt/1.45 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #16181b; }
header { display: flex; justify-content: space-between; align-items: baseline; padding-bottom: 3mm; border-bottom: 0.6pt solid #16181b; }
h1 { font-size: 17pt; font-weight: 650; letter-spacing: -0.01em; }
header p { color: #5b6169; }
.training { margin-top: 4mm; padding: 2mm 3mm; font-weight: 600; border: 1pt dashed #9a6700; color: #7a5200; }
.outcome { margin-top: 5mm; }
.outcome strong { font-size: 12pt; font-weight: 600; }
.confirmed strong { color: #1a7f37; }
.different strong, .unconfirmed strong { color: #7a5200; }
.outcome p { margin-top: 1mm; color: #5b6169; }
.ids { display: flex; gap: 16mm; margin-top: 5mm; }
.ids span { display: block; color: #5b6169; font-size: 9pt; }
.ids b { font-size: 15pt; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h2 { margin-top: 7mm; margin-bottom: 1.5mm; font-size: 10pt; font-weight: 650; break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.comparison { margin-top: 6mm; }
th, td { padding: 1.6mm 2mm 1.6mm 0; text-align: left; vertical-align: top; border-bottom: 0.4pt solid #d5d9de; overflow-wrap: anywhere; }
thead th { color: #5b6169; font-size: 9pt; font-weight: 500; }
tbody th { font-weight: 500; }
tr { break-inside: avoid; }
.quiet { color: #5b6169; }
tr.differs th, tr.differs td { background: #fff4d6; border-bottom-color: #e3b341; }
tr.differs th { padding-left: 2mm; box-shadow: inset 1mm 0 0 #bf8700; }
tr.differs em { display: block; font-style: normal; font-weight: 650; color: #7a5200; }
ul { padding-left: 4mm; }
.fingerprint { font: 8pt/1.4 ui-monospace, Consolas, Menlo, "DejaVu Sans Mono", monospace; color: #16181b; }
.columns { display: flex; gap: 10mm; }
.columns section { flex: 1; min-width: 0; }
dl { display: grid; grid-template-columns: 38mm 1fr; row-gap: 0.8mm; }
dt { color: #5b6169; }
dd { overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
footer { margin-top: 9mm; padding-top: 2mm; border-top: 0.4pt solid #d5d9de; color: #5b6169; font-size: 8pt; }
`;
