import type { Payload } from 'payload'
import sharp from 'sharp'
import type { User } from '../../cms/src/payload-types.ts'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { readMarked } from '../../seed/markedText.ts'
import { factories } from '../support/factories.ts'
import type { Collection } from './matrix.ts'

/** Two organisations of each side, one below the actor's, and a person for each role. */
export async function makeActors(payload: Payload) {
  const make = factories(payload)
  const province = await make.organisation({ kind: 'province' })
  const below = await make.organisation({ kind: 'commune', parent: province.id })
  const otherAgency = await make.organisation()
  const vendor = await make.organisation({ kind: 'vendor', taxCode: '0101245172' })
  const otherVendor = await make.organisation({ kind: 'vendor' })
  const ministry = await make.organisation({ kind: 'ministry' })
  const people: Record<Role, User> = {
    agencyOfficer: await make.user('agencyOfficer', province.id),
    agencyLeader: await make.user('agencyLeader', province.id),
    vendor: await make.user('vendor', vendor.id),
    reviewer: await make.user('reviewer', ministry.id),
    catalogueEditor: await make.user('catalogueEditor', ministry.id),
    announcer: await make.user('announcer', ministry.id),
    accountAdministrator: await make.user('accountAdministrator', ministry.id),
    auditor: await make.user('auditor', ministry.id),
    ministry: await make.user('ministry', ministry.id),
  }
  const stranger = await make.user('agencyOfficer', otherAgency.id)
  const platform = await make.platform()
  return { province, below, otherAgency, vendor, otherVendor, ministry, people, stranger, platform }
}
export type Actors = Awaited<ReturnType<typeof makeActors>>

let counter = 0

/** Fresh rows of a collection: name of the fixture → id. `own` rows belong to the actor's organisation. */
export async function makeRows(
  payload: Payload,
  actors: Actors,
  collection: Collection,
  actor: User | undefined,
): Promise<Record<string, string>> {
  const make = factories(payload)
  const context = { isSeed: true }
  const slug = () => `hang-${(counter += 1)}`
  const isVendor = actor?.role === 'vendor'
  const own = isVendor ? actors.vendor.id : actors.province.id
  const platform = actors.platform.id
  /** The organisation of the actor, of the ministry's people too. */
  const ownOf = (person: User | undefined) =>
    typeof person?.organisation === 'string'
      ? person.organisation
      : (person?.organisation?.id ?? own)
  const webhook = (organisation: string) =>
    payload.create({
      collection: 'webhooks',
      data: { name: slug(), address: 'https://thu.example/nhan', organisation },
      context,
    })
  const ids = async <K extends string>(rows: Record<K, Promise<{ id: string }>>) => {
    const made: [string, string][] = []
    for (const [name, row] of Object.entries<Promise<{ id: string }>>(rows))
      made.push([name, (await row).id])
    return Object.fromEntries(made)
  }
  const adoption = (organisation: string, state: 'draft' | 'awaitingApproval' | 'announced') =>
    payload.create({ collection: 'adoptions', data: { organisation, platform, state }, context })
  const proposal = (organisation: string, proposedBy: string) =>
    payload.create({
      collection: 'adoptions',
      data: { organisation, platform, proposedBy, state: 'proposed' },
      context,
    })
  const selection = (organisation: string, state: 'draft' | 'locked') =>
    payload.create({
      collection: 'selections',
      data: { organisation, title: slug(), state },
      context,
    })
  const request = async (organisation: string, state: 'draft' | 'published') =>
    payload.create({
      collection: 'quotationRequests',
      data: {
        slug: slug(),
        title: 'Yêu cầu thử',
        organisation,
        selection: (await selection(organisation, 'locked')).id,
        state,
      },
      context,
    })
  const quotation = async (vendor: string, organisation: string, state: 'sealed' | 'opened') =>
    payload.create({
      collection: 'quotations',
      data: {
        key: slug(),
        request: (await request(organisation, 'published')).id,
        vendor,
        organisation,
        state,
      },
      context,
    })
  const inquiry = async (vendor: string, organisation: string) =>
    payload.create({
      collection: 'quotationInquiries',
      data: {
        request: (await request(organisation, 'published')).id,
        kind: 'question',
        vendor,
        organisation,
        text: 'Hỏi thử',
      },
      context,
    })
  const custodianKey = (holder: string | undefined) =>
    payload.create({
      collection: 'custodianKeys',
      data: {
        holder: holder ?? null,
        recipient: `age1pq1${'q'.repeat(40)}`,
        lockedIdentity: 'khóa',
      },
    })
  const keyShare = async (holder: string | undefined) =>
    payload.create({
      collection: 'keyShares',
      data: { holder: holder ?? null, share: 'phần' },
    })
  const offering = (vendor: string, isPublished: boolean) =>
    make.offering({
      vendor,
      platform,
      ...(isPublished ? {} : { state: 'draft', _status: 'draft' }),
    })
  const message = (recipient: string) =>
    payload.create({ collection: 'messages', data: { recipient, subject: 'Thử', body: 'Thử' } })
  const historyRow = (organisation: string) =>
    payload.create({
      collection: 'history',
      data: {
        subjectCollection: 'adoptions',
        subjectId: 'x',
        event: 'submit',
        from: 'draft',
        to: 'awaitingApproval',
        byName: 'Thử',
        byRole: 'agencyOfficer',
        organisation,
      },
    })
  switch (collection) {
    case 'platforms':
      return ids({ published: make.platform(), draft: make.platform({ _status: 'draft' }) })
    case 'problems':
      return ids({ published: make.problem(), draft: make.problem({ _status: 'draft' }) })
    case 'problemProposals': {
      const { id: problem } = await make.problem()
      const proposal = (organisation: string, state: 'draft' | 'proposed' | 'joined') =>
        payload.create({
          collection: 'problemProposals',
          data: {
            title: 'Bài toán thử',
            organisation,
            sufferers: 'Cán bộ trạm y tế',
            state,
            ...(state === 'joined' ? { problem, since: '2026-11-01' } : {}),
          },
          context,
        })
      return ids({
        ownDraft: proposal(own, 'draft'),
        belowDraft: proposal(actors.below.id, 'draft'),
        otherDraft: proposal(actors.otherAgency.id, 'draft'),
        otherProposed: proposal(actors.otherAgency.id, 'proposed'),
        otherPublished: proposal(actors.otherAgency.id, 'joined'),
      })
    }
    case 'solutionProposals': {
      const { id: problem } = await make.problem()
      const answer = (vendor: string, state: 'draft' | 'offered') =>
        payload.create({
          collection: 'solutionProposals',
          data: { problem, vendor, kind: 'pilot', text: 'Lời giải thử', state },
          context,
        })
      return ids({
        ownDraft: answer(actors.vendor.id, 'draft'),
        otherDraft: answer(actors.otherVendor.id, 'draft'),
        otherPublished: answer(actors.otherVendor.id, 'offered'),
      })
    }
    case 'vulnerabilityNotices': {
      const notice = async (
        vendor: string,
        state: 'draft' | 'submitted' | 'released',
        writer: 'vendor' | 'ministry' = 'vendor',
      ) => {
        const offering = await make.offering({ vendor, platform })
        if (vendor === actors.vendor.id) {
          const use = { organisation: actors.province.id, platform, offering: offering.id }
          await payload.create({
            collection: 'adoptions',
            data: { ...use, state: 'inUse' },
            context,
          })
        }
        return payload.create({
          collection: 'vulnerabilityNotices',
          data: {
            offering: offering.id,
            vendor,
            writer,
            title: 'Lỗ hổng thử',
            severity: 'low',
            state,
          },
          context,
        })
      }
      return ids({
        ofVendorDraft: notice(actors.vendor.id, 'draft'),
        ofVendorReleased: notice(actors.vendor.id, 'released'),
        ofMinistryDraft: notice(actors.otherVendor.id, 'draft', 'ministry'),
        otherSubmitted: notice(actors.otherVendor.id, 'submitted'),
        otherReleased: notice(actors.otherVendor.id, 'released'),
      })
    }
    case 'vulnerabilityHandlings': {
      const offering = await make.offering({ vendor: actors.otherVendor.id, platform })
      const { id: notice } = await payload.create({
        collection: 'vulnerabilityNotices',
        data: { offering: offering.id, title: 'Lỗ hổng thử', severity: 'low', state: 'released' },
        context,
      })
      const handling = (organisation: string) =>
        payload.create({
          collection: 'vulnerabilityHandlings',
          data: { notice, organisation, handledOn: '2026-11-20' },
          context,
        })
      return ids({ own: handling(actors.province.id), other: handling(actors.otherAgency.id) })
    }
    case 'legalDocuments':
      return ids({
        any: payload.create({
          collection: 'legalDocuments',
          data: {
            slug: slug(),
            number: '1/QĐ',
            issuer: 'Bộ',
            title: 'Văn bản thử',
            basis: 'source',
          },
          context,
        }),
      })
    case 'legalRules':
      return ids({
        any: payload.create({
          collection: 'legalRules',
          data: {
            slug: slug(),
            key: 'quotationMinimumDays',
            value: 2,
            validFrom: '2026-01-01',
            sure: 'unconfirmed',
          },
        }),
      })
    case 'calendarDays':
      return ids({
        any: payload.create({
          collection: 'calendarDays',
          data: {
            slug: slug(),
            day: '2026-09-02',
            kind: 'holiday',
            name: 'Quốc khánh',
            sure: 'decided',
          },
        }),
      })
    case 'quotationRequests':
      return ids({
        ownDraft: request(own, 'draft'),
        ownPublished: request(own, 'published'),
        belowDraft: request(actors.below.id, 'draft'),
        otherDraft: request(actors.otherAgency.id, 'draft'),
        otherPublished: request(actors.otherAgency.id, 'published'),
      })
    case 'quotations':
      return ids({
        ofVendorSealed: quotation(actors.vendor.id, actors.otherAgency.id, 'sealed'),
        ofVendorOpened: quotation(actors.vendor.id, actors.otherAgency.id, 'opened'),
        toProvinceSealed: quotation(actors.otherVendor.id, actors.province.id, 'sealed'),
        toProvinceOpened: quotation(actors.otherVendor.id, actors.province.id, 'opened'),
      })
    case 'quotationInquiries':
      return ids({
        ofVendor: inquiry(actors.vendor.id, actors.otherAgency.id),
        toProvince: inquiry(actors.otherVendor.id, actors.province.id),
      })
    case 'custodianKeys':
      return ids({ own: custodianKey(actor?.id), other: custodianKey(actors.stranger.id) })
    case 'keyShares':
      return ids({ own: keyShare(actor?.id), other: keyShare(actors.stranger.id) })
    case 'indicators':
      return ids({
        any: payload.create({
          collection: 'indicators',
          data: {
            slug: slug(),
            name: 'Số liệu thử',
            value: 1,
            unit: 'platforms',
            asOf: '2026-01-01',
            sources: [{ title: 'Báo cáo' }],
          },
          context,
        }),
      })
    case 'synonyms':
      return ids({
        any: payload.create({
          collection: 'synonyms',
          data: { slug: slug(), says: ['khám online'], means: ['khám từ xa'] },
          context,
        }),
      })
    case 'organisations':
      return ids({ any: make.organisation() })
    case 'offerings':
      return ids({
        ownDraft: offering(actors.vendor.id, false),
        ownPublished: offering(actors.vendor.id, true),
        otherDraft: offering(actors.otherVendor.id, false),
        otherPublished: offering(actors.otherVendor.id, true),
      })
    case 'adoptions':
      return ids({
        ownDraft: adoption(own, 'draft'),
        ownAnnounced: adoption(own, 'announced'),
        belowDraft: adoption(actors.below.id, 'draft'),
        otherDraft: adoption(actors.otherAgency.id, 'draft'),
        otherAwaiting: adoption(actors.otherAgency.id, 'awaitingApproval'),
        otherAnnounced: adoption(actors.otherAgency.id, 'announced'),
        proposedByVendor: proposal(actors.otherAgency.id, actors.vendor.id),
        proposedToProvince: proposal(actors.province.id, actors.otherVendor.id),
      })
    case 'adoptionPapers': {
      const selected = (await offering(actors.otherVendor.id, true)).id
      await payload.create({
        collection: 'selections',
        data: {
          organisation: actors.province.id,
          title: slug(),
          candidates: [{ item: { relationTo: 'offerings', value: selected } }],
          state: 'draft',
        },
        context,
      })
      const paper = async (
        organisation: string,
        state: 'draft' | 'submitted' | 'checked',
        product?: string,
      ) => {
        const of = await payload.create({
          collection: 'adoptions',
          data: {
            organisation,
            platform,
            offering: product ?? (await offering(actors.vendor.id, true)).id,
            state: 'announced',
          },
          context,
        })
        return payload.create({
          collection: 'adoptionPapers',
          data: {
            adoption: of.id,
            organisation,
            kind: 'penetrationTest',
            madeOn: '2026-09-01',
            file: (await paperFile(payload, organisation)).id,
            state,
          },
          context,
        })
      }
      const other = actors.otherAgency.id
      return ids({
        ownDraft: paper(own, 'draft'),
        ownChecked: paper(own, 'checked'),
        belowChecked: paper(actors.below.id, 'checked'),
        otherDraft: paper(other, 'draft'),
        otherChecked: paper(other, 'checked'),
        ofSelectedChecked: paper(other, 'checked', selected),
        ofSelectedSubmitted: paper(other, 'submitted', selected),
      })
    }
    case 'unlistedNames': {
      const named = (taxCode: string) =>
        payload.create({
          collection: 'unlistedNames',
          data: { productName: 'Phần mềm thử', taxCode, nameKey: slug() },
        })
      return ids({ ofOwnTaxCode: named('0101245172'), ofOther: named('0100109106') })
    }
    case 'usageReports': {
      const report = async (organisation: string, state: 'reported' | 'withdrawn') =>
        payload.create({
          collection: 'usageReports',
          data: {
            adoption: (await adoption(organisation, 'announced')).id,
            organisation,
            month: '2026-09',
            users: 10,
            sentBy: 'agency',
            state,
          },
          context,
        })
      return ids({
        ownPublished: report(own, 'reported'),
        otherPublished: report(actors.otherAgency.id, 'reported'),
        otherWithdrawn: report(actors.otherAgency.id, 'withdrawn'),
      })
    }
    case 'experiences': {
      const experience = async (organisation: string, state: 'draft' | 'published') =>
        payload.create({
          collection: 'experiences',
          data: {
            adoption: (await adoption(organisation, 'announced')).id,
            organisation,
            offering: (await offering(actors.vendor.id, true)).id,
            text: 'Dùng tốt',
            state,
          },
          context,
        })
      return ids({
        ownDraft: experience(own, 'draft'),
        belowDraft: experience(actors.below.id, 'draft'),
        otherDraft: experience(actors.otherAgency.id, 'draft'),
        otherPublished: experience(actors.otherAgency.id, 'published'),
      })
    }
    case 'implementations': {
      const row = async (
        organisation: string,
        state: 'draft' | 'submitted' | 'confirmed' | 'proposed',
        partner = actors.otherVendor.id,
        proposedBy?: string,
      ) =>
        payload.create({
          collection: 'implementations',
          data: {
            adoption: (await adoption(organisation, 'announced')).id,
            organisation,
            partner,
            roles: ['deploys'],
            state,
            ...(proposedBy ? { proposedBy } : {}),
          },
          context,
        })
      const other = actors.otherAgency.id
      const vendor = actors.vendor.id
      return ids({
        ownDraft: row(actors.province.id, 'draft'),
        belowDraft: row(actors.below.id, 'draft'),
        otherDraft: row(other, 'draft'),
        otherPublished: row(other, 'confirmed'),
        byVendorProposed: row(other, 'proposed', vendor, vendor),
        ofVendorSubmitted: row(other, 'submitted', vendor),
      })
    }
    case 'contracts':
      return ids({
        ownDraft: make.contract({ organisation: own }),
        ownActive: make.contract({ organisation: own, state: 'active' }),
        belowActive: make.contract({ organisation: actors.below.id, state: 'active' }),
        otherDraft: make.contract({ organisation: actors.otherAgency.id }),
        otherActive: make.contract({ organisation: actors.otherAgency.id, state: 'active' }),
        withVendorDraft: make.contract({
          organisation: actors.otherAgency.id,
          vendor: actors.vendor.id,
        }),
        withVendorActive: make.contract({
          organisation: actors.otherAgency.id,
          vendor: actors.vendor.id,
          state: 'active',
        }),
        // A framework agreement from which the province may call off.
        otherEntitling: make.contract({
          organisation: actors.otherAgency.id,
          kind: 'framework',
          entitles: 'named',
          entitled: [actors.province.id],
          state: 'active',
        }),
      })
    case 'contractPrices': {
      const contract = await make.contract({ organisation: own, state: 'active', platform })
      const { docs } = await payload.find({
        collection: 'contractPrices',
        where: { contract: { equals: contract.id } },
        depth: 0,
      })
      return { any: docs[0]?.id ?? '' }
    }
    case 'requirements': {
      const requirement = (state: 'draft' | 'issued') =>
        payload.create({
          collection: 'requirements',
          data: {
            slug: slug(),
            title: 'Nhiệm vụ thử',
            level: 'inUse',
            dueOn: '2027-01-01',
            kinds: ['province'],
            state,
          },
        })
      return ids({ draft: requirement('draft'), issued: requirement('issued') })
    }
    case 'practices': {
      const practice = (organisation: string, state: 'draft' | 'submitted' | 'published') =>
        payload.create({
          collection: 'practices',
          data: {
            slug: slug(),
            title: 'Kinh nghiệm thử',
            organisation,
            confidence: 'reported',
            state,
          },
        })
      return ids({
        ownDraft: practice(own, 'draft'),
        belowDraft: practice(actors.below.id, 'draft'),
        otherDraft: practice(actors.otherAgency.id, 'draft'),
        otherSubmitted: practice(actors.otherAgency.id, 'submitted'),
        otherPublished: practice(actors.otherAgency.id, 'published'),
      })
    }
    case 'evaluations': {
      const template = await make.template()
      const evaluation = (state: 'draft' | 'entered' | 'announced') =>
        make.evaluation({
          slug: slug(),
          template: template.id,
          organisation: actors.otherAgency.id,
          state,
        })
      return ids({
        draft: evaluation('draft'),
        entered: evaluation('entered'),
        announced: evaluation('announced'),
      })
    }
    case 'announcements': {
      const announcement = (state: 'draft' | 'announced') =>
        payload.create({
          collection: 'announcements',
          data: { slug: slug(), number: `${slug()}/QĐ`, title: 'Công bố thử', state },
        })
      return ids({ draft: announcement('draft'), announced: announcement('announced') })
    }
    case 'evaluationTemplates':
      return ids({ any: make.template() })
    case 'vendorApplications':
      return ids({
        any: payload.create({
          collection: 'vendorApplications',
          data: {
            name: 'Doanh nghiệp thử',
            taxCode: '0100109106',
            address: 'Hà Nội',
            contactName: 'Nguyễn Thử',
            contactEmail: 'thu@kiem-thu.example',
            contactPhone: '024 0000 0000',
          },
        }),
      })
    case 'errorReports': {
      const report = (state: 'received' | 'corrected') =>
        payload.create({
          collection: 'errorReports',
          data: {
            page: '/nen-tang/',
            message: 'Tên sai một chữ.',
            correction: 'Đã sửa tên.',
            correctedOn: '2026-01-01',
            state,
          },
        })
      return ids({ received: report('received'), corrected: report('corrected') })
    }
    case 'pages': {
      const page = (state: 'draft' | 'scheduled' | 'published') =>
        payload.create({
          collection: 'pages',
          data: {
            slug: slug(),
            kind: 'news',
            title: 'Tin thử',
            summary: 'Tóm tắt của tin thử.',
            body: readMarked('Nội dung của tin thử.'),
            state,
            _status: state === 'published' ? 'published' : 'draft',
          },
          context,
        })
      return ids({
        draft: page('draft'),
        scheduled: page('scheduled'),
        published: page('published'),
      })
    }
    case 'menus': {
      await payload.delete({ collection: 'menus', where: {}, context })
      return ids({
        any: payload.create({
          collection: 'menus',
          data: { slug: 'header', links: [{ label: 'Nền tảng', address: '/nen-tang/' }] },
          context,
        }),
      })
    }
    case 'publishers': {
      await payload.delete({ collection: 'publishers', where: {}, context })
      return ids({
        any: payload.create({
          collection: 'publishers',
          data: {
            slug: slug(),
            name: 'Đơn vị thử',
            responsible: 'Người thử',
            email: 'thu@kiem-thu.example',
          },
          context,
        }),
      })
    }
    case 'joinRequests': {
      const request = (province: string) =>
        payload.create({
          collection: 'joinRequests',
          data: {
            unit: 'Xã thử',
            kind: 'commune',
            province,
            name: 'Nguyễn Thử',
            email: 'thu@kiem-thu.example',
            phone: '024 0000 0000',
            duty: 'officer',
          },
        })
      return ids({ own: request(own), other: request(actors.otherAgency.id) })
    }
    case 'notices':
      return ids({ any: payload.create({ collection: 'notices', data: { key: slug() } }) })
    case 'selections':
      return ids({
        ownDraft: selection(own, 'draft'),
        ownLocked: selection(own, 'locked'),
        belowDraft: selection(actors.below.id, 'draft'),
        otherDraft: selection(actors.otherAgency.id, 'draft'),
      })
    case 'users':
      return { self: actor?.id ?? '', other: actors.stranger.id }
    case 'messages':
      return ids({
        own: message(actor?.id ?? actors.people.reviewer.id),
        other: message(actors.stranger.id),
      })
    case 'history':
      return ids({
        ownOrganisation: historyRow(own),
        otherOrganisation: historyRow(actors.otherAgency.id),
        ofAccount: payload.create({
          collection: 'history',
          data: {
            subjectCollection: 'users',
            subjectId: actors.stranger.id,
            event: 'accountChanged',
            from: 'x',
            to: 'y',
            byName: 'Thử',
            byRole: 'accountAdministrator',
          },
        }),
        ofInstallation: payload.create({
          collection: 'history',
          data: {
            subjectCollection: 'installation',
            subjectId: 'installation',
            event: 'restored',
            from: 'x',
            to: 'y',
            byName: 'Thử',
            byRole: 'system',
          },
        }),
      })
    case 'publications':
      return ids({
        any: payload.create({
          collection: 'publications',
          data: { state: 'superseded', reason: 'thử' },
        }),
      })
    case 'locks':
      return ids({
        any: payload.create({
          collection: 'locks',
          data: {
            name: crypto.randomUUID(),
            holder: 'thử',
            until: '2026-11-22T00:00:00.000Z',
          },
        }),
      })
    case 'unansweredSearches':
      return ids({
        any: payload.create({
          collection: 'unansweredSearches',
          data: { text: `câu ${slug()}`, count: 2, firstOn: '2026-01-01', lastOn: '2026-01-01' },
          context,
        }),
      })
    case 'serviceDays':
      return ids({
        any: payload.create({
          collection: 'serviceDays',
          data: { key: slug(), day: '2026-11-22', minutes: '+', counts: {} },
        }),
      })
    case 'visits':
      return ids({
        any: payload.create({
          collection: 'visits',
          data: { key: slug(), day: '2026-11-22', month: '2026-11', address: '/thu/', count: 3 },
        }),
      })
    case 'followers': {
      const key = slug()
      return ids({
        any: payload.create({
          collection: 'followers',
          data: { key, address: 'thu@kiem-thu.example', follows: 'everything', endKey: key },
        }),
      })
    }
    case 'savedSearches': {
      const search = (person: string) =>
        payload.create({
          collection: 'savedSearches',
          data: { key: slug(), person, search: 'search?q=thu', seenUntil: '0' },
        })
      return ids({
        own: search(actor?.id ?? actors.people.reviewer.id),
        other: search(actors.stranger.id),
      })
    }
    case 'usageKeys': {
      const key = (organisation: string) =>
        payload.create({ collection: 'usageKeys', data: { name: 'Hệ thống thử', organisation } })
      return ids({ own: key(ownOf(actor)), other: key(actors.otherAgency.id) })
    }
    case 'webhooks':
      return ids({ own: webhook(ownOf(actor)), other: webhook(actors.otherAgency.id) })
    case 'webhookDeliveries': {
      const delivery = async (organisation: string) =>
        payload.create({
          collection: 'webhookDeliveries',
          data: {
            key: slug(),
            webhook: (await webhook(organisation)).id,
            organisation,
            address: 'https://thu.example/nhan',
            standing: 'failed',
            changes: 1,
            body: '{}',
          },
        })
      return ids({ own: delivery(ownOf(actor)), other: delivery(actors.otherAgency.id) })
    }
    case 'takedowns':
      return ids({
        any: payload.create({
          collection: 'takedowns',
          data: {
            key: slug(),
            name: 'Thử',
            subjectCollection: 'x',
            subjectId: 'x',
            reason: 'Thử',
            byName: 'Thử',
          },
        }),
      })
    case 'media':
      return ids({
        ownPrivate: picture(payload, own, false),
        otherPrivate: picture(payload, actors.otherAgency.id, false),
        otherPublic: picture(payload, actors.otherAgency.id, true),
      })
    case 'payload-locked-documents': {
      const locked = async (by: string) =>
        payload.create({
          collection: 'payload-locked-documents',
          data: {
            document: {
              relationTo: 'offerings',
              value: (await offering(actors.vendor.id, false)).id,
            },
            user: { relationTo: 'users', value: by },
          },
        })
      return ids({
        ofColleague: locked((isVendor ? actors.people.vendor : actors.people.agencyLeader).id),
        ofOther: locked(actors.stranger.id),
      })
    }
    case 'payload-kv':
      return ids({
        any: payload.create({ collection: 'payload-kv', data: { key: slug(), data: {} } }),
      })
    default:
      return ids({
        published: make.declared(collection),
        draft: make.declared(collection, { _status: 'draft' }),
      })
  }
}

async function picture(payload: Payload, organisation: string, isPublic: boolean) {
  const data = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#a11' } })
    .png()
    .toBuffer()
  return payload.create({
    collection: 'media',
    data: { alt: 'Ảnh thử', organisation, isPublic },
    file: { data, mimetype: 'image/png', name: `anh-${(counter += 1)}.png`, size: data.length },
  })
}

function paperFile(payload: Payload, organisation: string) {
  const data = Buffer.from('%PDF-1.4\nxref\n%%EOF\n')
  const name = `giay-to-${(counter += 1)}.pdf`
  return payload.create({
    collection: 'media',
    data: { alt: 'Giấy tờ thử', organisation, isPublic: false },
    file: { data, mimetype: 'application/pdf', name, size: data.length },
  })
}
