import { useParams } from '@tanstack/react-router'
import { Page } from '../../parts/page.tsx'
import classes from './conversations.module.css'
import { ConversationList } from './list/conversation-list.tsx'
import { NothingOpen } from './nothing-open.tsx'
import { OpenConversation } from './open-conversation.tsx'

/** The inbox: conversations at the left, the one that the address bar names in the middle, with whom it is at the right. */
export function Conversations() {
  const { id } = useParams({ strict: false }) as { id?: string }
  return (
    <Page title="Conversations" about={id ? undefined : 'What people answered, what it means, and what to say next.'}>
      <div className={classes['panes']} data-open={id ? true : undefined}>
        <section className={classes['list']} aria-label="Conversations">
          <ConversationList openId={id} />
        </section>
        {id ? <OpenConversation key={id} id={id} /> : <NothingOpen className={classes['thread'] ?? ''} />}
      </div>
    </Page>
  )
}
