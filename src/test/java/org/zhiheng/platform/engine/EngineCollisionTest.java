package org.zhiheng.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineLogger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class EngineCollisionTest {

  @Test
  void twoAnswersThatEndTheSameScopeAtOnceAreACollisionInTheEnginesOwnWords() {
    ProcessEngineException treeGone =
        ProcessEngineLogger.PERSISTENCE_LOGGER.resolveParentOfExecutionFailedException("parent", "execution");

    assertThat(EngineCollision.is(treeGone)).isTrue();
    assertThat(EngineCollision.is(new OptimisticLockingException("changed meanwhile"))).isTrue();
    assertThat(EngineCollision.is(new CannotAcquireLockException("row is held"))).isTrue();
  }

  @Test
  void everythingElseIsAFailure() {
    assertThat(EngineCollision.is(new ProcessEngineException("ENGINE-03083 something else"))).isFalse();
    assertThat(EngineCollision.is(new ProcessEngineException((String) null))).isFalse();
    assertThat(EngineCollision.is(new NullPointerException("somebody's own"))).isFalse();
    assertThat(EngineCollision.is(new IllegalStateException("ENGINE-03077 said by somebody else"))).isFalse();
  }
}
