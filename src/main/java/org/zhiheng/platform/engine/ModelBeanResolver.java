package org.zhiheng.platform.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Finds a Spring bean by name for an expression, if it is a delegate, a listener, or carries {@link ModelBean}. */
class ModelBeanResolver extends ELResolver {

  private final ConfigurableListableBeanFactory beans;
  private final ConcurrentMap<String, Boolean> reachable = new ConcurrentHashMap<>();

  ModelBeanResolver(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  /** Whether a model may name this bean. */
  static boolean mayReach(ConfigurableListableBeanFactory beans, String name) {
    if (!beans.containsBean(name)) {
      return false;
    }
    Class<?> type = beans.getType(name);
    return type != null
        && (JavaDelegate.class.isAssignableFrom(type)
            || ExecutionListener.class.isAssignableFrom(type)
            || TaskListener.class.isAssignableFrom(type)
            || beans.findAnnotationOnBean(name, ModelBean.class) != null);
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base == null
        && property instanceof String name
        && reachable.computeIfAbsent(name, key -> mayReach(beans, key))) {
      context.setPropertyResolved(true);
      return beans.getBean(name);
    }
    return null;
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // Beans are not assignable from a model; leaving the property unresolved makes JUEL refuse it.
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  @Override
  public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return java.util.Collections.emptyIterator();
  }
}
