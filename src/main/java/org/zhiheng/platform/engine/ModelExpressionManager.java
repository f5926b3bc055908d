package org.zhiheng.platform.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Expressions in models reach variables and marked beans and nothing else. The engine's stock resolver would hand the
 * whole application context, and through reflection the whole machine, to whoever may deploy a model.
 */
class ModelExpressionManager extends JuelExpressionManager {

  private final ConfigurableListableBeanFactory springBeans;

  ModelExpressionManager(ConfigurableListableBeanFactory springBeans) {
    this.springBeans = springBeans;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new ModelBeanResolver(springBeans));
    resolvers.add(new ArrayELResolver());
    resolvers.add(new ListELResolver());
    resolvers.add(new MapELResolver());
    resolvers.add(new PlainBeanResolver());
    return resolvers;
  }

  /** Reads and calls beans, but never walks into the engine, a class or reflection. */
  private static final class PlainBeanResolver extends BeanELResolver {

    private static final Set<String> CLOSED =
        Set.of("getClass", "class", "getProcessEngineServices", "processEngineServices", "getProcessEngine", "processEngine");

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
      refuseClosed(base, method);
      return super.invoke(context, base, method, types, parameters);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      refuseClosed(base, property);
      return super.getValue(context, base, property);
    }

    private static void refuseClosed(Object base, Object member) {
      if (base != null && (isClosed(base) || CLOSED.contains(String.valueOf(member)))) {
        throw new ELException("表达式不允许访问 " + member);
      }
    }

    private static boolean isClosed(Object base) {
      return base instanceof Class
          || base instanceof ClassLoader
          || base instanceof Runtime
          || base instanceof ProcessBuilder
          || base instanceof ProcessEngineServices
          || base.getClass().getName().startsWith("java.lang.reflect");
    }
  }
}
