# Builds the jar from the sources and runs it as an unprivileged user. Settings come from the environment only; see
# docker-compose.yml for those that must be given.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B dependency:go-offline
COPY src src
COPY processes processes
COPY forms forms
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B package -DskipTests \
 && cp target/zhiheng-*.jar zhiheng.jar \
 && java -Djarmode=tools -jar zhiheng.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:17-jre
RUN groupadd --system zhiheng \
 && useradd --system --gid zhiheng --home-dir /opt/zhiheng --shell /usr/sbin/nologin zhiheng \
 && mkdir -p /opt/zhiheng/data \
 && chown -R zhiheng:zhiheng /opt/zhiheng
WORKDIR /opt/zhiheng
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER zhiheng
ENV SPRING_PROFILES_ACTIVE=postgres
VOLUME /opt/zhiheng/data
EXPOSE 8080
# bash opens the connection itself, so the image needs no client program.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8", \
  "org.springframework.boot.loader.launch.JarLauncher"]
