import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const bytesOf = (text: unknown) => Uint8Array.from(Buffer.from(String(text), 'base64url'))

interface Place {
  id: string
  origin: string
}

/** An authenticator in software (Web Authentication Level 3, ES256): what a telephone does, for tests without a browser. */
export function softAuthenticator(place: Place) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0

  /** Digest of the site, flags (user present and verified, here and there with a key), counter. */
  const head = (flags: number) => {
    counter += 1
    const number = Buffer.alloc(4)
    number.writeUInt32BE(counter)
    return Buffer.concat([sha256(place.id), Buffer.from([flags]), number])
  }
  const clientData = (type: string, challenge: unknown) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: place.origin, crossOrigin: false }))
  const common = {
    id: base64(id),
    rawId: base64(id),
    type: 'public-key',
    clientExtensionResults: {},
  }

  /** What a browser answers that was asked to make a passkey. */
  const make = ({ challenge }: Record<string, unknown>) => {
    const { x, y } = publicKey.export({ format: 'jwk' })
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytesOf(x)],
        [-3, bytesOf(y)],
      ]),
    )
    const length = Buffer.from([0, id.length])
    const authData = Buffer.concat([head(0x45), Buffer.alloc(16), length, id, key])
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Uint8Array.from(authData)],
      ]),
    )
    const response = {
      clientDataJSON: base64(clientData('webauthn.create', challenge)),
      attestationObject: base64(attestation),
      transports: ['internal'],
    }
    return { ...common, response }
  }

  /** What a browser answers that was asked to sign in with it. */
  const show = ({ challenge }: Record<string, unknown>) => {
    const data = clientData('webauthn.get', challenge)
    const authenticatorData = head(0x05)
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), privateKey)
    const response = {
      clientDataJSON: base64(data),
      authenticatorData: base64(authenticatorData),
      signature: base64(signature),
    }
    return { ...common, response }
  }
  return { make, show, id: base64(id) }
}
