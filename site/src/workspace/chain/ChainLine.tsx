import { ChainSchema, chainSteps } from 'cms/domain/chain/chain.ts'
import type { Chain, ChainItem, ChainStep } from 'cms/domain/chain/chain.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useEffect, useState } from 'react'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'

interface Props extends Pick<SignedIn, 'language'> {
  step: 'selection' | 'request' | 'contract' | 'adoption'
  id: string
  /** Looked up anew when the record has changed. */
  version: string
}

/** The chain of a record as one line: where it stands, what came before, what follows. */
export function ChainLine({ step, id, version, language }: Props) {
  const [chain, setChain] = useState<Chain>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    request({ path: `/chain/${step}/${id}`, schema: ChainSchema }).then(
      setChain,
      (error: unknown) => setProblem(problemsIn(error, language)[0]?.message ?? ''),
    )
  }, [step, id, version, language])
  if (problem) return <p className="quiet small">{problem}</p>
  if (!chain) return null
  const steps = chain.steps.filter(({ step: one, items }) => items.length > 0 || isExpected(one))
  return (
    <nav
      className="chain"
      aria-label={{ vi: 'Từ bài toán đến sử dụng', en: 'From problem to use' }[language]}
    >
      <ol>
        {steps.map(({ step: one, items }) => (
          <li key={one} aria-current={one === chain.here ? 'step' : undefined}>
            <span className="small quiet">{chainSteps.labels[one][language]}</span>
            {items.length === 0 && (
              <span className="quiet">{{ vi: 'chưa có', en: 'none yet' }[language]}</span>
            )}
            {items.map((item) =>
              one === chain.here && item.id === id ? (
                <strong key={item.id}>{item.title}</strong>
              ) : (
                <a key={item.id} href={pathOf(one, item, language)}>
                  {item.title}
                </a>
              ),
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Steps that are told even while nothing stands there: the next things to do. */
const isExpected = (step: ChainStep) => step === 'contract' || step === 'adoption'

const pages = {
  problem: 'problems',
  platform: 'platforms',
  offering: 'offerings',
  selection: 'workspaceSelection',
  request: 'workspaceRequest',
  award: 'processes',
  agreement: 'workspaceContract',
  contract: 'workspaceContract',
  adoption: 'workspaceAdoption',
} as const

function pathOf(step: ChainStep, { id, slug }: ChainItem, language: Language): string {
  // A request has a public page too; from the chain its own screen is opened.
  return slug && step !== 'request'
    ? pagePath(pages[step], language, slug)
    : `${pagePath(pages[step], language)}?id=${id}`
}
