package org.zhiheng.platform.exchange;

/** A package that cannot be believed (交换包不可信); raised before anything of it is used. */
public final class PackageFaultException extends RuntimeException {

  private final PackageFault fault;

  PackageFaultException(PackageFault fault) {
    super("交换包" + fault.label());
    this.fault = fault;
  }

  public PackageFault fault() {
    return fault;
  }
}
