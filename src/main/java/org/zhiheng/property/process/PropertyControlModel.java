package org.zhiheng.property.process;

/** Names of the model {@code property-control} that Java relies on; checked against the model by a test. */
public final class PropertyControlModel {

  public static final String KEY = "property-control";

  public static final String CONTROL_ORDER_ID = "controlOrderId";
  public static final String OUTCOME = "controlOutcome";
  public static final String ANY_MEASURE = "anyMeasure";

  private PropertyControlModel() {}
}
