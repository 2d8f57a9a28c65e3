# An image for all processors that thingsmig is built for, with nothing in it but the binary:
#
#   docker buildx build --platform linux/amd64,linux/arm64,linux/arm/v7,linux/arm/v6,linux/386,linux/riscv64,linux/s390x,linux/ppc64le -t thingsmig .
#   docker run --rm -v "$PWD:/work" -v state:/state thingsmig keep --snapshot /state/snap.json app.js
#
# The compiler runs on the processor of the machine that builds, whatever it builds for.
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS TARGETARCH TARGETVARIANT
RUN packaging/build /out "$TARGETOS-$TARGETARCH$TARGETVARIANT" && \
    mv /out/thingsmig-* /out/thingsmig && \
    mkdir -p /out/root/work /out/root/state /out/root/tmp && chmod 1777 /out/root/tmp

FROM scratch
COPY --from=build /out/thingsmig /usr/bin/thingsmig
COPY --from=build /src/LICENSE /usr/share/doc/thingsmig/LICENSE
COPY --from=build --chown=65532:65532 /out/root/ /
USER 65532:65532
WORKDIR /work
ENV HOME=/state XDG_STATE_HOME=/state XDG_RUNTIME_DIR=/tmp THINGSMIG_CACHE=/state/cache
# docker stop sends SIGTERM: thingsmig keep writes its snapshot and goes on from it when the container is started again.
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/bin/thingsmig"]
CMD ["--help"]
