import type { PayloadRequest } from 'payload'

/** The header in which the gate tells the CMS whose network a request comes from; whatever a client sends is replaced. */
export const networkHeader = 'x-caller-network'

/** The network of a request, to count by; all that come around the gate (tests, the operator) are one. */
export const networkOfRequest = ({ headers }: PayloadRequest): string =>
  headers.get(networkHeader) ?? 'inside'
