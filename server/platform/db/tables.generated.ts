// Written by "npm run types:db" from the migrated database. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** An instant: read as a Date, written as a Date or ISO text. */
type Instant = ColumnType<Date, Date | string, Date | string>
/** A day: read and written as 'YYYY-MM-DD'. */
type Day = string
type Wide = ColumnType<string, string | number | bigint, string | number | bigint>
// biome-ignore lint/suspicious/noExplicitAny: what is in a JSON column is checked where it is read
type Json = ColumnType<any, string, string>

export type DB = {
  'access.account': {
    id: Generated<string>
    accountId: string
    providerId: string
    userId: string
    accessToken: string | null
    refreshToken: string | null
    idToken: string | null
    accessTokenExpiresAt: Instant | null
    refreshTokenExpiresAt: Instant | null
    scope: string | null
    password: string | null
    createdAt: Generated<Instant>
    updatedAt: Instant
  }
  'access.apikey': {
    id: Generated<string>
    configId: string
    name: string | null
    start: string | null
    referenceId: string
    prefix: string | null
    key: string
    refillInterval: number | null
    refillAmount: number | null
    lastRefillAt: Instant | null
    enabled: boolean | null
    rateLimitEnabled: boolean | null
    rateLimitTimeWindow: number | null
    rateLimitMax: number | null
    requestCount: number | null
    remaining: number | null
    lastRequest: Instant | null
    expiresAt: Instant | null
    createdAt: Instant
    updatedAt: Instant
    permissions: string | null
    metadata: string | null
  }
  'access.invitation': {
    id: Generated<string>
    organizationId: string
    email: string
    role: string | null
    status: string
    expiresAt: Instant
    createdAt: Generated<Instant>
    inviterId: string
  }
  'access.member': {
    id: Generated<string>
    organizationId: string
    userId: string
    role: string
    createdAt: Instant
  }
  'access.organization': {
    id: Generated<string>
    name: string
    slug: string
    logo: string | null
    createdAt: Instant
    metadata: string | null
  }
  'access.session': {
    id: Generated<string>
    expiresAt: Instant
    token: string
    createdAt: Generated<Instant>
    updatedAt: Instant
    ipAddress: string | null
    userAgent: string | null
    userId: string
    activeOrganizationId: string | null
  }
  'access.settings': {
    organisation_id: string
    postal_address: string | null
    pitch: string | null
    booking_url: string | null
    time_zone: string | null
    changed_at: Instant
  }
  'access.user': {
    id: Generated<string>
    name: string
    email: string
    emailVerified: boolean
    image: string | null
    createdAt: Generated<Instant>
    updatedAt: Generated<Instant>
  }
  'access.verification': {
    id: Generated<string>
    identifier: string
    value: string
    expiresAt: Instant
    createdAt: Generated<Instant>
    updatedAt: Generated<Instant>
  }
  'companies.companies': {
    organisation_id: string
    id: string
    name: string
    name_key: string
    name_inferred: Generated<boolean>
    description: string | null
    country: string | null
    industry: string | null
    status: Generated<string>
    enriched_at: Instant | null
    enrichment: string | null
    targeted_at: Instant | null
    fit_reason: string | null
    embedding: string | null
    embedding_model: string | null
    created_at: Instant
    deleted_at: Instant | null
    by_hand: Generated<string[]>
    sort_name: Generated<string>
    owner_id: string | null
  }
  'companies.domains': {
    organisation_id: string
    domain: string
    company_id: string
  }
  'companies.observations': {
    organisation_id: string
    id: string
    company_id: string
    field: string
    value: string
    source_kind: string
    source_url: string | null
    seen_at: Instant
  }
  'companies.profiles': {
    organisation_id: string
    rules: Json
    changed_at: Instant
  }
  'compliance.changes': {
    organisation_id: string
    id: string
    table_name: string
    record_id: string
    action: string
    actor: string
    before: Json | null
    after: Json | null
    changed_at: Instant
  }
  'compliance.contact_bases': {
    organisation_id: string
    id: string
    contact_id: string
    kind: string
    source: string
    obtained_on: Day
    recorded_at: Instant
    recorded_by: string
    withdrawn_at: Instant | null
    withdrawn_by: string | null
    ends_on: Day | null
  }
  'compliance.country_choices': {
    organisation_id: string
    country: string
    messages: string | null
    grounds: string | null
    open_tracking: string | null
    decided_at: Instant
    decided_by: string
  }
  'compliance.stops': {
    organisation_id: string
    id: string
    subject_kind: string
    subject_value: string
    reason: string
    source: string
    kept: Generated<boolean>
    stops_until_at: Instant | null
    written_at: Instant
    written_by: string
    lifted_at: Instant | null
    lifted_by: string | null
  }
  'compliance.suppressions': {
    organisation_id: string
    fingerprint: string
    reason: string
    source: string
    written_at: Instant
    id: string
    kind: string
    stop_id: string | null
  }
  'compliance.tracking_policies': {
    organisation_id: string
    opens: boolean
    changed_at: Instant
  }
  'contacts.channels': {
    organisation_id: string
    id: string
    person_id: string
    contact_id: string | null
    kind: string
    value: string
    status: Generated<string>
    status_reason: string | null
    checked_at: Instant | null
    source_kind: string
    source_url: string | null
    seen_at: Instant
  }
  'contacts.contacts': {
    organisation_id: string
    id: string
    person_id: string
    company_id: string
    title: string | null
    department: string | null
    seniority: string | null
    decision_maker: Generated<boolean>
    title_confidence: number | null
    title_reason: string | null
    status: Generated<string>
    status_reason: string | null
    event_id: string | null
    time_zone: string | null
    language: string | null
    source_kind: string
    source_url: string | null
    seen_at: Instant
    by_hand: Generated<string[]>
    ready_at: Instant | null
    created_at: Instant
    deleted_at: Instant | null
    deleted_because: string | null
    before_edit: Json | null
    country: string | null
    country_source: Json | null
  }
  'contacts.forgotten': {
    organisation_id: string
    fingerprint: string
    forgotten_at: Instant
  }
  'contacts.import_rows': {
    organisation_id: string
    import_id: string
    line: number
    raw: Json
    outcome: string
    reason: string | null
    contact_id: string | null
  }
  'contacts.imports': {
    organisation_id: string
    id: string
    name: string
    status: string
    mapping: Json
    created: Generated<number>
    matched: Generated<number>
    rejected: Generated<number>
    created_at: Instant
    undone_at: Instant | null
    headers: Generated<string[]>
  }
  'contacts.persons': {
    organisation_id: string
    id: string
    full_name: string
    first_name: string | null
    last_name: string | null
    name_key: string
    created_at: Instant
    erased_at: Instant | null
  }
  'contacts.searches': {
    organisation_id: string
    id: string
    company_id: string
    provider: string
    outcome: string
    reason: string | null
    found: number
    calls: number
    reveals: number
    searched_at: Instant
  }
  'contacts.sightings': {
    organisation_id: string
    contact_id: string
    source_kind: string
    source_url: Generated<string>
    full_name: string
    title: string | null
    seen_at: Instant
  }
  'delivery.attachments': {
    organisation_id: string
    id: string
    name: string
    type: string
    size: number
    blob_key: string
    uploaded_at: Instant
    uploaded_by: string
  }
  'delivery.attempts': {
    organisation_id: string
    id: string
    message_id: string
    number: number
    mailbox_id: string
    header_message_id: string
    started_at: Instant
    ended_at: Instant | null
    outcome: string | null
    code: number | null
    answer: string | null
  }
  'delivery.domain_usage': {
    organisation_id: string
    domain: string
    used_on: Day
    used: Generated<number>
  }
  'delivery.doubts': {
    organisation_id: string
    message_id: string
    began_at: Instant
    looks: Generated<number>
    looked_at: Instant | null
    look_said: string | null
    next_look_at: Instant | null
    draft_seen_at: Instant | null
    settled_at: Instant | null
    settled_by: string | null
    settled_as_sent: boolean | null
  }
  'delivery.hits': {
    organisation_id: string
    id: string
    message_id: string
    kind: string
    url: string | null
    agent: string | null
    hit_at: Instant
    judged_at: Instant | null
    machine: boolean | null
    judged_because: string | null
    judged_rules: Generated<number>
    network: string | null
    network_owner: string | null
    judged_networks: Generated<number>
  }
  'delivery.limits': {
    organisation_id: string
    company_domain_cap: number | null
    free_mail_cap: number | null
    bounce_rate: number | null
    complaint_rate: number | null
    minimum_sent: number
    changed_at: Instant
  }
  'delivery.links': {
    organisation_id: string
    url: string
    state: string
    asked_at: Instant
  }
  'delivery.mailbox_tokens': {
    organisation_id: string
    mailbox_id: string
    signed_in_as: string
    refresh_token_sealed: string
    access_token_sealed: string
    expires_at: Instant
    refreshing_until: Instant | null
    refused_why: string | null
  }
  'delivery.mailboxes': {
    organisation_id: string
    id: string
    from_name: string
    from_address: string
    smtp_host: string | null
    smtp_port: number | null
    smtp_security: string | null
    smtp_user: string | null
    smtp_password_sealed: string | null
    imap_host: string | null
    imap_port: number | null
    imap_security: string | null
    imap_user: string | null
    imap_password_sealed: string | null
    dkim_domain: string | null
    dkim_selector: string | null
    dkim_key_sealed: string | null
    daily_cap: number
    time_zone: string
    window_days: number[]
    window_from: number
    window_to: number
    paused_at: Instant | null
    rests_until_at: Instant | null
    rest_reason: string | null
    checked_at: Instant | null
    check_detail: string | null
    created_at: Instant
    deleted_at: Instant | null
    check_ok: boolean | null
    account: Json | null
    account_secret_sealed: string | null
    fallback_mailbox_id: string | null
    warmup_start: number | null
    warmup_step: number | null
    warmup_began_on: Day | null
    paused_because: string | null
    judged_from_at: Instant | null
  }
  'delivery.messages': {
    organisation_id: string
    id: string
    key: string
    contact_id: string
    company_id: string
    enrollment_id: string | null
    sequence_id: string | null
    event_id: string | null
    step: number
    mailbox_id: string | null
    to_address: string | null
    to_name: string
    subject: string
    body_text: string
    body_html: string | null
    data_note: string | null
    reasons: string[]
    evidence_ids: string[]
    in_reply_to: string | null
    state: string
    state_reason: string | null
    send_at: Instant
    tries: Generated<number>
    lease_until: Instant | null
    counted_on: Day | null
    attempt_id: string | null
    header_message_id: string | null
    provider_message_id: string | null
    reference_ids: Generated<string[]>
    created_at: Instant
    changed_at: Instant
    sent_at: Instant | null
    first_opened_at: Instant | null
    first_clicked_at: Instant | null
    bounced_at: Instant | null
    bounce_hard: boolean | null
    bounce_reason: string | null
    held_before: string | null
    answers_mail_id: string | null
    thread_ids: Generated<string[]>
    despite_reasons: Generated<string[]>
    counted_domain: string | null
    domain_on: Day | null
    complained_at: Instant | null
    replied_at: Instant | null
    track_opens: Generated<boolean>
    attachment_ids: Generated<string[]>
    written_by: string | null
    rewritten_at: Instant | null
  }
  'delivery.sending_domains': {
    organisation_id: string
    domain: string
    findings: Json
    lack: string | null
    asked_at: Instant
  }
  'delivery.sign_ins': {
    organisation_id: string
    id: string
    mailbox_id: string
    actor_id: string
    state_hash: string
    verifier_sealed: string
    expires_at: Instant
  }
  'delivery.tracking_hosts': {
    organisation_id: string
    host: string
    verified: Generated<boolean>
    findings: Json | null
    checked_at: Instant | null
    created_at: Instant
  }
  'delivery.usage': {
    organisation_id: string
    mailbox_id: string
    used_on: Day
    used: Generated<number>
  }
  'discovery.candidates': {
    organisation_id: string
    id: string
    scan_id: string | null
    source: string
    source_url: string | null
    line: number | null
    payload: Json
    content_key: string
    name: string
    url: string | null
    starts_on: Day
    ends_on: Day
    day_known: boolean
    city: string | null
    country: string | null
    event_status: Generated<string>
    status: Generated<string>
    because: string | null
    confidence: number | null
    event_id: string | null
    found_at: Instant
    decided_at: Instant | null
    page_url: string | null
    origin: string | null
    about_event_id: string | null
    gone_at: Instant | null
  }
  'discovery.event_keys': {
    organisation_id: string
    key: string
    event_id: string
  }
  'discovery.event_sources': {
    organisation_id: string
    event_id: string
    candidate_id: string
    because: string
    confidence: number
    seen_at: Instant
  }
  'discovery.events': {
    organisation_id: string
    id: string
    name: string
    series_name: string
    series_id: string
    dedupe_key: string
    url: string | null
    starts_on: Day
    ends_on: Day
    day_known: Generated<boolean>
    city: string | null
    region: string | null
    country: string | null
    time_zone: string | null
    latitude: number | null
    longitude: number | null
    online: Generated<boolean>
    status: Generated<string>
    confidence: number
    reasons: string[]
    created_at: Instant
    changed_at: Instant
    status_before: string | null
    doubt: string | null
    doubt_because: string | null
    doubted_at: Instant | null
    settled_at: Instant | null
    checked_at: Instant | null
    place_source: string | null
    settlement: Json | null
    place_asked_at: Instant | null
  }
  'discovery.geocoder_calls': {
    organisation_id: string
    id: string
    provider: string
    outcome: string
    milliseconds: number
    cost_cents: Wide | null
    called_at: Instant
  }
  'discovery.geocodings': {
    organisation_id: string
    provider: string
    key: string
    found: boolean
    city: string | null
    region: string | null
    country: string | null
    latitude: number | null
    longitude: number | null
    answered_at: Instant
    expires_at: Instant
  }
  'discovery.scans': {
    organisation_id: string
    id: string
    source: Json
    from_on: Day
    to_on: Day
    outcome: string
    because: string | null
    rows_read: Generated<number>
    rows_known: Generated<number>
    rows_outside: Generated<number>
    rows_bad: Generated<number>
    bad_rows: Generated<Json>
    started_at: Instant
    finished_at: Instant | null
    target_id: string | null
    run_id: string | null
    calls: Generated<number>
    cost_cents: number | null
    rows_elsewhere: Generated<number>
  }
  'discovery.series': {
    organisation_id: string
    id: string
    key: string
    name: string
  }
  'discovery.targets': {
    organisation_id: string
    id: string
    name: string
    city: string
    country: string | null
    latitude: number
    longitude: number
    radius_km: number
    time_zone: string
    months: number
    topics: string[]
    languages: string[]
    online: boolean
    feeds: Json
    services: string[] | null
    paused: boolean
    created_at: Instant
    changed_at: Instant
    deleted_at: Instant | null
    next_scan_at: Instant
    place_source: string | null
  }
  'inbox.conversations': {
    organisation_id: string
    id: string
    key: string
    contact_id: string | null
    company_id: string | null
    event_id: string | null
    mailbox_id: string | null
    state: string
    created_at: Instant
    last_at: Instant
    answered_at: Instant | null
  }
  'inbox.mails': {
    organisation_id: string
    id: string
    source: string
    source_key: string
    fingerprint: string
    mailbox_id: string | null
    raw_key: string | null
    size: number
    from_address: string | null
    from_name: string
    to_addresses: string[]
    subject: string
    header_message_id: string | null
    in_reply_to: string | null
    reference_ids: string[]
    received_at: Instant
    kind: string
    recipients: Generated<Json>
    matched_by: string | null
    message_id: string | null
    contact_id: string | null
    company_id: string | null
    conversation_id: string | null
    body_text: string
    intent: string | null
    confidence: number | null
    because: string[] | null
    return_on: Day | null
    referral_name: string | null
    referral_email: string | null
    classified_at: Instant | null
    overruled_by: string | null
    erased_at: Instant | null
    rest_text: Generated<string>
    has_html: Generated<boolean>
    attachments: Generated<Json>
  }
  'inbox.polls': {
    organisation_id: string
    mailbox_id: string
    numbering: string | null
    last_uid: Wide
    since_on: Day
    state: string
    problem: string | null
    failures: number
    polled_at: Instant
    next_at: Instant
  }
  'insights.counted': {
    organisation_id: string
    stage: string
    item_id: string
    counted_on: Day | null
  }
  'insights.funnel_days': {
    organisation_id: string
    day_on: Day
    stage: string
    reached: number
  }
  'meetings.attendees': {
    organisation_id: string
    id: string
    meeting_id: string
    email: string
    name: string
    contact_id: string | null
  }
  'meetings.meetings': {
    organisation_id: string
    id: string
    provider: string
    booking_uid: string
    title: string
    status: string
    starts_at: Instant
    ends_at: Instant
    join_url: string | null
    organizer_email: string | null
    contact_id: string | null
    company_id: string | null
    told_at: Instant
    created_at: Instant
    notes: Generated<string>
  }
  'outreach.absences': {
    organisation_id: string
    contact_id: string
    until: Instant
  }
  'outreach.blackouts': {
    organisation_id: string
    id: string
    from_on: Day
    to_on: Day
    name: string | null
  }
  'outreach.drafts': {
    organisation_id: string
    id: string
    contact_id: string
    company_id: string
    event_id: string | null
    version: number
    state: string
    written_by: string
    actor: string | null
    text: string | null
    why: Generated<string[]>
    prompt_version: number | null
    model: string | null
    prompt_tokens: Generated<number>
    completion_tokens: Generated<number>
    cost_cents: Wide | null
    asked_at: Instant
    written_at: Instant | null
    chosen_at: Instant | null
  }
  'outreach.enrollments': {
    organisation_id: string
    id: string
    sequence_id: string
    version: number
    contact_id: string
    company_id: string
    event_id: string | null
    mailbox_id: string | null
    status: Generated<string>
    reason: string | null
    next_step: Generated<number>
    due_at: Instant | null
    held_until: Instant | null
    round: Generated<number>
    last_message_id: string | null
    started_at: Instant
    replied_at: Instant | null
    thread_message_id: string | null
    expires_at: Instant | null
    task_id: string | null
    enrolled_by: string | null
  }
  'outreach.handovers': {
    organisation_id: string
    company_id: string
    sequence_id: string
    event_id: string | null
    handed_at: Instant
  }
  'outreach.passed_steps': {
    organisation_id: string
    enrollment_id: string
    step: number
    outcome: string
    reason: string | null
    next_step: number | null
    passed_at: Instant
    message_id: string | null
    task_id: string | null
  }
  'outreach.policies': {
    organisation_id: string
    person_touches: number | null
    person_days: number
    company_touches: number | null
    company_days: number
    cooldown_days: number
    changed_at: Instant
    exclusive_owner: Generated<boolean>
    owner_by_enrolling: Generated<boolean>
  }
  'outreach.prompts': {
    organisation_id: string
    job: string
    version: number
    text: string
    actor: string
    written_at: Instant
  }
  'outreach.reply_rules': {
    organisation_id: string
    intent: string
    act: string
    days: number | null
  }
  'outreach.sequences': {
    organisation_id: string
    id: string
    name: string
    status: Generated<string>
    version: Generated<number>
    rule: Json | null
    approval_required: Generated<boolean>
    window_from: Generated<string>
    window_to: Generated<string>
    window_days: Generated<number[]>
    created_at: Instant
    changed_at: Instant
    min_gap_hours: Generated<number>
    track_opens: Generated<boolean>
    opening_lines: Generated<string>
    owner_id: string | null
  }
  'outreach.snippets': {
    organisation_id: string
    id: string
    name: string
    text: string
    created_at: Instant
    changed_at: Instant
    removed_at: Instant | null
  }
  'outreach.steps': {
    organisation_id: string
    id: string
    sequence_id: string
    version: number
    number: number
    kind: string
    delay_days: number
    subject: string
    body: string
    delay_unit: Generated<string>
    anchor: Json | null
    patience_days: number | null
    condition: Json | null
    then_step: number | null
    attachment_ids: Generated<string[]>
    weight: number | null
    variants: Json | null
  }
  'outreach.tasks': {
    organisation_id: string
    id: string
    enrollment_id: string
    sequence_id: string
    contact_id: string
    company_id: string
    event_id: string | null
    step: number
    kind: string
    title: string
    body: string
    state: Generated<string>
    outcome: string | null
    note: string | null
    reason: string | null
    due_at: Instant
    expires_at: Instant
    created_at: Instant
    closed_at: Instant | null
    closed_by: string | null
  }
  'outreach.touches': {
    organisation_id: string
    id: string
    contact_id: string
    company_id: string
    at: Instant
  }
  'outreach.trials': {
    organisation_id: string
    enrollment_id: string
    step: number
    sequence_id: string
    company_id: string
    text_hash: string
    message_id: string
    sent_at: Instant | null
    answered_at: Instant | null
    interested_at: Instant | null
    booked_at: Instant | null
  }
  'platform.due': {
    kind: string
    organisation_id: string
    next_at: Instant | null
  }
  'platform.facts': {
    organisation_id: string
    id: string
    name: string
    payload: Json
    actor: string
    announced_at: Instant
  }
  'platform.failures': {
    organisation_id: string
    id: string
    queue: string
    job: string
    payload: Json
    attempts: number
    error: string
    failed_at: Generated<Instant>
    replayed_at: Instant | null
    dismissed_at: Instant | null
  }
  'platform.hosts': {
    host: string
    organisation_id: string
    leads_here: Generated<boolean>
    held: Generated<boolean>
  }
  'platform.installation': {
    only_row: Generated<boolean>
    mode: string
    created_at: Instant
    clock_stood_at: Instant | null
    key_fingerprint: string | null
  }
  'platform.limits': {
    key: string
    tokens: number
    refilled_at: Instant
    failures: Generated<number>
    open_until: Instant | null
  }
  'platform.migrations': {
    name: string
    hash: string
    ran_at: Generated<Instant>
  }
  'platform.model_calls': {
    organisation_id: string
    id: string
    job: string
    model: string
    outcome: string
    prompt_tokens: number
    completion_tokens: number
    cost_cents: Wide | null
    milliseconds: number
    called_at: Instant
  }
  'platform.model_months': {
    organisation_id: string
    job: string
    month: Day
    tokens: Wide
  }
  'sponsors.changes': {
    organisation_id: string
    id: string
    sponsorship_id: string
    event_id: string
    kind: string
    tier_before: string | null
    tier_after: string | null
    seen_at: Instant
  }
  'sponsors.forgotten': {
    organisation_id: string
    fingerprint: string
    forgotten_at: Instant
    has_parts: Generated<boolean>
  }
  'sponsors.open_readings': {
    organisation_id: string
    event_id: string
    reader: string
    started_at: Instant
    lease_until: Instant
    pages: Generated<Json>
  }
  'sponsors.page_calls': {
    organisation_id: string
    id: string
    event_id: string | null
    provider: string
    url: string
    outcome: string
    milliseconds: number
    cost_cents: Wide | null
    called_at: Instant
  }
  'sponsors.page_questions': {
    organisation_id: string
    id: string
    event_id: string
    model: string
    url: string
    question_hash: string
    fragments: number
    outcome: string
    picked: Json | null
    tokens: number
    cost_cents: Wide | null
    asked_at: Instant
  }
  'sponsors.pages': {
    organisation_id: string
    id: string
    event_id: string
    kind: string
    url: string
    status: number
    content_type: string
    content_hash: string
    artifact_key: string | null
    screenshot_key: string | null
    etag: string | null
    last_modified: string | null
    rendered: boolean
    fetched_at: Instant
  }
  'sponsors.site_reads': {
    organisation_id: string
    event_id: string
    outcome: string
    because: string
    alarm: string | null
    page_ids: Generated<string[]>
    sponsors: number
    speakers: Generated<number>
    extractor: string
    read_at: Instant
    speakers_read_at: Instant | null
    next_check_at: Instant | null
    tried: Generated<Json>
    alarmed_at: Instant | null
    missed_ids: Generated<string[]>
  }
  'sponsors.speakers': {
    organisation_id: string
    id: string
    event_id: string
    speaker_key: string
    name: string
    title: string | null
    company_name: string
    company_id: string | null
    talk: string | null
    url: string | null
    evidence_text: string
    evidence_path: string
    source_url: string
    page_id: string | null
    confidence: number
    person_id: string | null
    found_at: Instant
    last_seen_at: Instant
    erased_at: Instant | null
    kind: Generated<string>
    name_key: Generated<string>
  }
  'sponsors.sponsorships': {
    organisation_id: string
    id: string
    event_id: string
    company_id: string | null
    entry_key: string
    name: string
    name_inferred: boolean
    tier: string | null
    tier_rank: number | null
    role: string
    url: string | null
    logo: string | null
    evidence_text: string
    evidence_path: string
    evidence_url: string
    page_id: string | null
    extractor: string
    confidence: number
    found_at: Instant
    last_seen_at: Instant
    missed_checks: Generated<number>
    lapsed_at: Instant | null
    by_hand: Generated<boolean>
    removed_at: Instant | null
    missed_at: Instant | null
  }
}
