-- better-auth's own tables (written by its compileMigrations), without row-level security: signing in comes before knowing the tenant.
create schema if not exists access;

create table "access"."user" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz default CURRENT_TIMESTAMP not null
);
create table "access"."session" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references "access"."user" ("id") on delete cascade,
  "activeOrganizationId" text
);
create table "access"."account" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references "access"."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz not null
);
create table "access"."verification" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz default CURRENT_TIMESTAMP not null
);
create table "access"."organization" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text not null,
  "slug" text not null unique,
  "logo" text,
  "createdAt" timestamptz not null,
  "metadata" text
);
create table "access"."member" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "organizationId" uuid not null references "access"."organization" ("id") on delete cascade,
  "userId" uuid not null references "access"."user" ("id") on delete cascade,
  "role" text not null,
  "createdAt" timestamptz not null
);
create table "access"."invitation" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "organizationId" uuid not null references "access"."organization" ("id") on delete cascade,
  "email" text not null,
  "role" text,
  "status" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "inviterId" uuid not null references "access"."user" ("id") on delete cascade
);
create table "access"."apikey" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "configId" text not null,
  "name" text,
  "start" text,
  "referenceId" text not null,
  "prefix" text,
  "key" text not null,
  "refillInterval" integer,
  "refillAmount" integer,
  "lastRefillAt" timestamptz,
  "enabled" boolean,
  "rateLimitEnabled" boolean,
  "rateLimitTimeWindow" integer,
  "rateLimitMax" integer,
  "requestCount" integer,
  "remaining" integer,
  "lastRequest" timestamptz,
  "expiresAt" timestamptz,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "permissions" text,
  "metadata" text
);
create index "session_userId_idx" on "access"."session" ("userId");
create index "account_userId_idx" on "access"."account" ("userId");
create index "verification_identifier_idx" on "access"."verification" ("identifier");
create index "member_organizationId_idx" on "access"."member" ("organizationId");
create index "member_userId_idx" on "access"."member" ("userId");
create index "invitation_organizationId_idx" on "access"."invitation" ("organizationId");
create index "invitation_email_idx" on "access"."invitation" ("email");
create index "apikey_configId_idx" on "access"."apikey" ("configId");
create index "apikey_referenceId_idx" on "access"."apikey" ("referenceId");
create index "apikey_key_idx" on "access"."apikey" ("key");

grant usage on schema access to lanyard_app, lanyard_system;
grant select, insert, update, delete on all tables in schema access to lanyard_app, lanyard_system;
