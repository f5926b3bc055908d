package org.zhiheng.platform.exchange;

import java.util.List;
import org.zhiheng.platform.problem.BusinessException;

/**
 * Hand-overs between the court and the outside (内—外—内数据交互): every one is logged with id, digest, direction and time, and
 * packages are signed on the way out and verified on the way in.
 */
public interface Exchange {

  /** Name under which this installation sends and receives where no court is meant. */
  String ownName();

  /** The certificate others verify our signatures with, PEM. */
  String certificate();

  /**
   * Signs a package and logs it. The same content of the same record keeps its package id: it is the same hand-over.
   *
   * @throws BusinessException conflict ({@code EXCHANGE_KEY_MISSING}) without a signing key
   */
  SignedPackage send(Outgoing outgoing);

  /**
   * Verifies a package and logs that it was taken, in the caller's transaction. What cannot be believed is refused, logged
   * in a transaction of its own, and published as {@link PackageRefused}.
   *
   * @throws BusinessException invalid ({@code PACKAGE_<fault>})
   */
  Received receive(byte[] archive, Expected expected);

  /**
   * Verifies as {@link #receive} without taking it; a refusal is logged all the same. To be called outside any transaction,
   * before whatever can only be done with a package that may be believed.
   *
   * @throws BusinessException invalid ({@code PACKAGE_<fault>})
   */
  ExchangePackage inspect(byte[] archive, Expected expected);

  /**
   * Refuses what came plainly from a party that signs; logged and published as a package that cannot be believed is.
   *
   * @throws BusinessException invalid ({@code PACKAGE_UNSIGNED}), always
   */
  void refuseUnsigned(Expected expected);

  /** Whether this very package was taken before. */
  boolean isTaken(byte[] archive);

  /** Logs what left as plain fields over an authenticated connection; the same again is the same hand-over. */
  void handedOut(PlainHandOver plain);

  /** The same for what came in. */
  void tookIn(PlainHandOver plain);

  /** All hand-overs of a record, oldest first. */
  List<ExchangeEntry> log(String reference);
}
