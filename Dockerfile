# Three images: `cms` (the product: CMS, API, publisher), `web` (TLS, compression, the static release) and
# `meilisearch` (as it is published, but not as root).
# Versions are pinned here and nowhere else but in docker-compose.yml.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
COPY cms/package.json cms/
COPY site/package.json site/
# The image has its own Node 24: the locked one would only make it larger.
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-* node_modules/.bin/node
COPY cms cms
COPY site site
COPY seed seed
COPY tsconfig.json LICENSE ./
RUN cd cms && PROJECT_ROOT=/app NODE_ENV=production node ../node_modules/next/dist/bin/next build \
  && rm -rf .next/cache

FROM node:24.21.0-bookworm-slim AS cms
ENV NODE_ENV=production PROJECT_ROOT=/app DATA_DIR=/data HOST=0.0.0.0 PORT=4200 \
  NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
# Volumes take their owner from these folders when they are made.
RUN mkdir -p /data/releases && chown -R node:node /data
# Astro keeps what it generates beside its sources, so they belong to the user that builds releases.
COPY --from=build --chown=node:node /app /app
# The file system is read-only where it runs: here volumes and folders in memory are mounted.
RUN mkdir -p /app/site/.astro /app/site/node_modules/.vite /app/cms/.next/cache \
  && chown node:node /app/site/.astro /app/site/node_modules/.vite /app/cms/.next/cache
WORKDIR /app/cms
USER node
EXPOSE 4200
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "deploy/health.mjs"]
CMD ["node", "server/server.ts"]

FROM caddy:2.10.0-alpine AS web
RUN adduser -D -u 1000 web && chown -R web /data /config
COPY cms/deploy/Caddyfile /etc/caddy/Caddyfile
USER web
EXPOSE 8080 8443
HEALTHCHECK --interval=10s --timeout=5s --retries=6 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8081/"]

FROM getmeili/meilisearch:v1.50.0 AS meilisearch
# The volume takes its owner from this folder when it is made.
RUN mkdir -p /meili_data && chown 1000:1000 /meili_data
USER 1000:1000
EXPOSE 7700
