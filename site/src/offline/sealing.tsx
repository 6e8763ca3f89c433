import { createRoot } from 'react-dom/client'
import { SealingPage } from './SealingPage.tsx'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/controls.css'
import '../styles/records.css'
import '../workspace/workspace.css'
import '../workspace/form/record.css'
import './sealing.css'

const place = document.getElementById('page')
if (place) createRoot(place).render(<SealingPage />)
