package org.zhiheng.testing;

/**
 * People of the tests. They share databases, a person keeps the first password it got, and a case may be assigned to any judge
 * of its court, whichever test employed him: so all of them have one password.
 */
public final class TestPeople {

  public static final String PASSWORD = "Geschichte-2026";

  private TestPeople() {}
}
