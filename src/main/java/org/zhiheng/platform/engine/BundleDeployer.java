package org.zhiheng.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each folder of {@code processes/} with its twin of {@code forms/} as one bundle (部署包), before the web server
 * takes its first request. A bundle that has not changed is not deployed again; one changed file makes a new version of
 * its own bundle only.
 */
@Component
class BundleDeployer implements SmartLifecycle {

  private static final String[] PATTERNS = {
    "classpath*:processes/*/*.bpmn", "classpath*:processes/*/*.dmn", "classpath*:forms/*/*.form"
  };

  private final RepositoryService repository;
  private volatile boolean deployed;

  BundleDeployer(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public void start() {
    bundles().forEach(this::deploy);
    deployed = true;
  }

  private void deploy(String bundle, SortedMap<String, Resource> files) {
    DeploymentBuilder deployment =
        repository.createDeployment().name(bundle).source("zhiheng").enableDuplicateFiltering(false);
    files.forEach((name, file) -> add(deployment, name, file));
    deployment.deploy();
  }

  private static void add(DeploymentBuilder deployment, String name, Resource file) {
    try (InputStream content = file.getInputStream()) {
      deployment.addInputStream(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bundle name → relative file name → file; sorted, so that the same content is the same deployment everywhere. */
  private static Map<String, SortedMap<String, Resource>> bundles() {
    Map<String, SortedMap<String, Resource>> bundles = new TreeMap<>();
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String pattern : PATTERNS) {
        for (Resource file : resolver.getResources(pattern)) {
          String[] path = file.getURL().getPath().split("/");
          String bundle = path[path.length - 2];
          bundles.computeIfAbsent(bundle, key -> new TreeMap<>()).put(bundle + "/" + path[path.length - 1], file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundles;
  }

  @Override
  public void stop() {
    deployed = false;
  }

  @Override
  public boolean isRunning() {
    return deployed;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1000;
  }
}
