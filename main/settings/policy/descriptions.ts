/** What each setting and each key of a policy means, by its path: for the published schema. */
export const descriptions: Record<string, string> = {
  $schema: "Where this schema lies, for editors; the station does not look at it.",
  mode: "The mode that the station is in and that nobody can leave.",
  kiosk: "Whether the window has no menu bar.",
  contact: "Whom to ask: stands behind “Fixed by your organisation.” at each locked field.",
  locked:
    "What is no setting and cannot be changed at the station: the list of operators with their PINs, the secrets, the client certificate, the administrator’s passcode.",
  "audit.forwardTo":
    "The bank’s collector that every entry of the audit is forwarded to: the whole address of OTLP over HTTP, as https://collector.example/v1/logs; http on this PC only.",
  stationName: "Stands in the top bar and on every receipt.",
  baseAddress: "Where Artemis is: https, or http on this PC only; no user name, query or fragment.",
  domainId: "The tenant’s X-Domain-ID: digits; empty where it is not known yet.",
  dateFormat: "How dates are sent: 2030-01-01T00:00:00.000Z or 2030-01-01.",
  documentTypes:
    "The document types to choose from: the value that is sent and the words that are read.",
  authenticities: "The authenticities to choose from, likewise.",
  "limits.longerSide": "Longer side of a page in pixels; a page is never enlarged to it.",
  "limits.targetBytes": "Bytes of a page that are aimed at.",
  "limits.mostBytes": "Bytes of a page that are never passed.",
  "camera.autoShutter":
    "Whether a card that lies still before the camera is taken by itself; the operator may otherwise switch it off and on.",
  "quality.tries":
    "How many pages in a row may be stopped before the operator may go on with a reason; 0: the first one may.",
  "quality.cutOff": "Whether a page that may be cut off is only warned of or is to be taken again.",
  "quality.sharpness.warn":
    "Thousandths of sharpness: below this the operator is told that it is blurred.",
  "quality.sharpness.stop": "Thousandths of sharpness: below this the page is to be taken again.",
  "quality.glare.warn":
    "Hundredths of the page under glare: above this the operator is told that it is too much.",
  "quality.glare.stop":
    "Hundredths of the page under glare: above this the page is to be taken again.",
  "quality.light.warn":
    "Brightness of the lightest ground, 0 to 255: below this the operator is told that it is too dark.",
  "quality.light.stop":
    "Brightness of the lightest ground, 0 to 255: below this the page is to be taken again.",
  "quality.dpi.warn":
    "Dots per inch on the document: below this the operator is told that it is too small.",
  "quality.dpi.stop": "Dots per inch on the document: below this the page is to be taken again.",
  "quality.screen.warn":
    "Decibels of a screen’s grid: above this the operator is told that it is a picture of a screen.",
  "quality.screen.stop": "Decibels of a screen’s grid: above this the page is to be taken again.",
  "quality.colour.warn":
    "Colour of a card or passport, in steps of 255: below this the operator is told that it is a grey copy.",
  "quality.colour.stop":
    "Colour of a card or passport, in steps of 255: below this the page is to be taken again.",
  "scans.folder":
    "Whole path of the folder that a scanner saves into, on a drive of the PC; its new files are offered at the bench. Empty for none.",
  "signIn.flow": "How the station comes by its tokens.",
  "signIn.clientCredentials.form":
    "What the token is asked for with: the OAuth form (POST {server}/oauth/token) or Artemis’ own JSON form (POST {baseAddress}/api/authentication/token).",
  "signIn.clientCredentials.server":
    "Base address of the authorization server, for the OAuth form; empty: the base address of Artemis.",
  "signIn.clientCredentials.clientAuthentication":
    "Where client id and secret go in the OAuth form: in the body or in a Basic header.",
  "signIn.clientCredentials.clientId": "The name that the server knows this station by.",
  "signIn.clientCredentials.scope": "Scopes to ask for, parted by blanks; may be empty.",
  "signIn.operator.addresses":
    "Whether the addresses are found from the issuer or written by hand.",
  "signIn.operator.issuer": "The identity provider, letter by letter as it names itself.",
  "signIn.operator.authorizationEndpoint": "By hand: where the browser is sent.",
  "signIn.operator.tokenEndpoint": "By hand: where the token is fetched.",
  "signIn.operator.revocationEndpoint":
    "By hand: where tokens are revoked at the sign-out; may be empty.",
  "signIn.operator.clientId": "The name that the identity provider knows the stations by.",
  "signIn.operator.scope": "Scopes to ask for, parted by blanks.",
  "network.proxy":
    "The way to the servers: as the operating system says (PAC included), straight, or through the proxy of proxyAddress.",
  "network.proxyAddress": "The proxy, for manual: http://proxy.example:8080, without a user name.",
  "network.proxyUser": "Who the station is to the proxy; empty where it asks for none.",
  "network.extraAuthorityFile":
    "Whole path of a PEM file with a further authority to trust; empty for none.",
  "privacy.lockAfterMinutes": "Minutes without a touch after which the station locks itself.",
  "privacy.keepPagesHours":
    "Hours for which the sealed pages of a delivered document are kept; 0: they are destroyed at once.",
};
