import type { PayloadRequest } from 'payload'
import type { Said } from '../domain/unlistedName/unlistedName.ts'
import type { Uploaded } from '../files/storedFile.ts'
import type { Together } from '../transitions/readOnce.ts'

declare module 'payload' {
  /** What a request carries from one hook to the next, besides what Payload itself keeps there. */
  export interface RequestContext {
    /** A door writes: permission, guards and rows were looked at. */
    isDoor?: boolean
    /** The seed or an installation's command writes: what it read from files was parsed already. */
    isSeed?: boolean
    /** A command of the operator acts, without a person. */
    isOperator?: boolean
    /** Id of the decision that is being announced, whose results are announced and revoked with it. */
    announcement?: string
    /** Id of the notice that is being released in the place of the one that it corrects. */
    correction?: string
    /** The name that is being merged into an offering, whose adoptions and contracts follow. */
    merged?: { name: string; offering: string }
    /** The name whose merge is being undone, and what the record that follows said before it. */
    unmerged?: { name: string; said: Said }
    /** What visitors may read is read for a publication, which says why it leaves something out. */
    isPublication?: boolean
    /** What the clock fires, in the system's name: nobody is signed in. */
    isClock?: boolean
    /** The person has shown by a link that the new mail address is theirs. */
    isConfirmedAddress?: boolean
    /** The write sets a password. */
    setsPassword?: boolean
    /** What is written down of the file that the request brings. */
    uploaded?: Uploaded
    /** Many records pass the door together: who is told is told once, and the site is asked for once. */
    together?: Together
    /** Payload's own mark of a restored version. */
    isRestoringVersion?: boolean
  }
}

/** From here on the request writes as a door does; hooks that look at what people write let it pass. */
export function writeAsDoor({ context }: PayloadRequest): void {
  context.isDoor = true
}
