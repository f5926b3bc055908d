package org.zhiheng.casefile;

/** A representative as entered in an application (代理人信息), texts not yet checked. */
public record RepresentativeForm(String kind, String name, String phone, String mayCollectMoney) {}
