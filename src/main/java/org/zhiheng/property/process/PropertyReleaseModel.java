package org.zhiheng.property.process;

/** Names of the model {@code property-release} that Java relies on; checked against the model by a test. */
public final class PropertyReleaseModel {

  public static final String KEY = "property-release";

  public static final String RELEASE_ID = "releaseId";
  public static final String GROUND = "releaseGround";
  public static final String OUTCOME = "releaseOutcome";

  private PropertyReleaseModel() {}
}
