import '@mantine/notifications/styles.css'
import { Notifications, notifications } from '@mantine/notifications'

export { notifications }

export const NoticesShown = () => <Notifications position="bottom-right" limit={4} />
