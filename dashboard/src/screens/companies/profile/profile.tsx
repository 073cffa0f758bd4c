import type { Profile as ProfileRules } from '@lanyard/contract/companies.ts'
import { useAccount, useMay } from '../../../api/account.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { History } from '../../../parts/history.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { ProfileForm } from './profile-form.tsx'

/** The ideal-customer profile: which companies are targets. */
export function Profile() {
  const rules = useApi<ProfileRules>('/api/v1/profile')
  const organisationId = useAccount()?.organisationId
  const mayChange = useMay('admin', 'manager')
  return (
    <Page
      title="Ideal customer"
      back={{ to: '/companies', label: 'Companies' }}
      about="Which companies are targets. Every company is judged by these rules; the effect is shown before you save."
    >
      <Answer of={rules}>
        {(saved) => <ProfileForm key={JSON.stringify(saved)} saved={saved} mayChange={mayChange} />}
      </Answer>
      {mayChange && organisationId ? (
        <Panel title="History">
          <History table="companies.profiles" recordId={organisationId} />
        </Panel>
      ) : null}
    </Page>
  )
}
