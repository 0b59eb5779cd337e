# The program with its web pages, compiled once; the role (api, worker or all) comes from DONDOC_ROLE.
FROM node:22-bookworm-slim
WORKDIR /srv/dondoc
COPY . .
RUN npm ci --omit=dev && npm run build && mkdir -p /srv/data && chown node:node /srv/data
USER node
CMD ["node", "scripts/start.mjs", "--empty"]
