package org.zhiheng.document;

/** For whom a set of documents is made (送达对象). */
public enum Audience {
  /** The parties: the set is served electronically by the process itself. */
  PARTIES,
  /** A unit that assists: the set travels with the request for assistance. */
  AGENCY
}
