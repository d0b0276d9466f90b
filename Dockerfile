# Plaza for a server: one process, no database and no demo inside. `docker compose up` runs it with a PostgreSQL.
#
#   docker build --tag plaza .                              for people
#   docker build --tag plaza:demo --build-arg EDITION=demo .   to try out: with demo accounts and communities

ARG JAVA=eclipse-temurin:25-jre

# The jar, taken apart: libraries change seldom, so they are a layer of their own.
FROM maven:3-eclipse-temurin-25 AS build
ARG EDITION=server
WORKDIR /build
COPY pom.xml .
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2/repository \
    profile="$([ "$EDITION" = demo ] || echo -Pserver)" && \
    mvn --batch-mode --no-transfer-progress $profile -Dmaven.test.skip -Dspotless.check.skip package && \
    java -Djarmode=tools -jar target/plaza-*.jar extract --layers --destination /layers && \
    for layer in /layers/*; do if [ -f "$layer"/plaza-*.jar ]; then mv "$layer"/plaza-*.jar "$layer/plaza.jar"; fi; done

FROM ${JAVA} AS java

# Plaza as it will run, but for the cache of its loaded classes.
FROM ${JAVA} AS plaza
RUN useradd --system --no-create-home --uid 10001 plaza
WORKDIR /plaza
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY src/main/docker/java.options ./
COPY --chmod=755 src/main/docker/healthy src/main/docker/run /usr/local/bin/
# a volume that is put here belongs to Plaza from the start
RUN mkdir media && chown plaza media

# One start on a throw-away PostgreSQL, a look at some pages, and a stop: Java writes down what it loaded and compiled.
FROM postgres:18 AS training
COPY --from=java /opt/java/openjdk /opt/java/openjdk
COPY --from=plaza /plaza /plaza
COPY --chmod=755 src/main/docker/ /usr/local/bin/
RUN train

FROM plaza
COPY --from=training /plaza/plaza.aot ./
USER plaza
ENV SERVER_ADDRESS=0.0.0.0 \
    MANAGEMENT_SERVER_ADDRESS=0.0.0.0 \
    SPRING_CONFIG_ADDITIONAL_LOCATION=optional:file:/plaza/config/
EXPOSE 8080 8081
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 CMD ["healthy"]
ENTRYPOINT ["run"]
