import type { Field } from 'payload'
import { noFieldAccess } from '../access/rules.ts'
import type { Machine } from '../domain/transitions/machine.ts'
import type { DoorCollection } from '../domain/words.ts'

/** Where the process of a record stands. The door writes it; nothing else can. */
export function stateField<State extends string, Subject>({
  states,
  initial,
}: Machine<State, Subject>): Field {
  const names = Object.keys(states) as State[]
  return {
    name: 'state',
    type: 'select',
    label: { vi: 'Trạng thái', en: 'State' },
    options: names.map((value) => ({ value, label: states[value].label })),
    defaultValue: initial,
    index: true,
    access: { create: noFieldAccess, update: noFieldAccess },
    admin: { position: 'sidebar', readOnly: true },
  }
}

/** Buttons for the events that a person may fire now, and the record's history, in the admin. */
export function transitionsField({ collection }: { collection: DoorCollection }): Field {
  return {
    name: 'transitions',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: {
        Field: {
          path: '/transitions/Transitions.tsx#Transitions',
          serverProps: { machine: collection },
        },
      },
    },
  }
}
