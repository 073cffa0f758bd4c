import type { CompanyAnswer } from '@lanyard/contract/companies.ts'
import { Button, Grid, Stack } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { useApi } from '../../../api/use-api.ts'
import { Failure } from '../../../parts/failure.tsx'
import { History } from '../../../parts/history.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { TargetMark } from '../target-mark.tsx'
import { EditCompany } from './edit-company.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { FitPanel } from './fit-panel.tsx'
import { LookalikesPanel } from './lookalikes-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { RemoveCompany, RemovedNotice } from './remove-company.tsx'
import { SponsorshipsPanel } from './sponsorships-panel.tsx'
import { StopsPanel } from './stops-panel.tsx'
import { TrafficPanel } from './traffic-panel.tsx'

const back = { to: '/companies', label: 'Companies' }

export function Company() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useApi<CompanyAnswer>(`/api/v1/companies/${id}`)
  // What is shown while another one is read would be the last company under this one's address.
  if (found.data?.id === id) return <CompanyPage key={id} company={found.data} />
  return (
    <Page title="Company" back={back}>
      {found.error ? <Failure error={found.error} retry={() => found.refetch()} /> : <Loading lines={8} />}
    </Page>
  )
}

function CompanyPage({ company }: { company: CompanyAnswer }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const seesHistory = useMay('admin', 'manager')
  const [edits, setEdits] = useState(false)
  const mayEdit = mayWrite && !company.deletedAt
  const edit = () => setEdits(true)
  return (
    <Page
      title={company.name}
      back={back}
      marks={<TargetMark company={company} />}
      acts={
        mayEdit ? (
          <>
            <RemoveCompany company={company} />
            <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={edit}>
              Edit
            </Button>
          </>
        ) : null
      }
    >
      {company.deletedAt ? <RemovedNotice company={company} mayWrite={mayWrite} /> : null}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <FactsPanel company={company} mayWrite={mayEdit} edit={edit} />
            <PeoplePanel company={company} mayWrite={mayEdit} />
            <SponsorshipsPanel companyId={company.id} />
            <TrafficPanel companyId={company.id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <FitPanel company={company} mayWrite={mayEdit} edit={edit} />
            <StopsPanel company={company} mayWrite={mayEdit} />
            <LookalikesPanel companyId={company.id} />
            {seesHistory ? (
              <Panel title="History">
                <History table="companies.companies" recordId={company.id} />
              </Panel>
            ) : null}
          </Stack>
        </Grid.Col>
      </Grid>
      <EditCompany company={company} opened={edits} close={() => setEdits(false)} />
    </Page>
  )
}
