package org.zhiheng.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.privacy.Masks;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.reference.ResidentId;
import org.zhiheng.reference.SocialCreditCode;

/** Reads the parties of an application (当事人信息核对). Values that identify a person appear in no message in clear. */
@Component
class PartyCheck {

  private static final int NAME = 200;
  private static final int PERSON_NAME = 100;
  private static final int ADDRESS = 300;
  private static final int LONGEST_HUMAN_NAME = 20;
  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}|400\\d{7}");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{8,32}");

  /** Reads all parties of one role; at least one must be there. */
  List<Party> read(String field, PartyRole role, List<PartyForm> forms, FormReader reader) {
    if (forms.isEmpty()) {
      reader.wrong(field, "", "R1.10", "请至少填写一名" + role.label());
    }
    List<Party> parties = new ArrayList<>();
    for (PartyForm form : forms) {
      parties.add(read(field + "[" + parties.size() + "].", role, form, reader));
    }
    return parties;
  }

  private Party read(String path, PartyRole role, PartyForm form, FormReader reader) {
    String name = reader.required(path + "name", form.name(), role.label() + "姓名或名称", NAME);
    String number = Texts.number(form.idNumber());
    PartyKind kind = kind(form.kind(), name, number);
    return new Party(
        Ids.next(),
        role,
        kind,
        name,
        idNumber(path + "idNumber", role, kind, number, reader),
        phone(path + "phone", role.label() + "电话", form.phone(), reader),
        reader.optional(path + "address", form.address(), role.label() + "地址", ADDRESS),
        account(path + "account", form.account(), reader),
        reader.optional(path + "accountBank", form.accountBank(), "开户行", NAME),
        representatives(path, kind, form.representatives(), reader));
  }

  /** What was written decides; if nothing was, the number, and if that is wrong too, the length of the name. */
  private static PartyKind kind(String text, String name, String number) {
    String kind = Texts.trimmed(text);
    if (!kind.isEmpty()) {
      return kind.matches(".*(自然人|个人|公民).*|NATURAL_PERSON") ? PartyKind.NATURAL_PERSON : PartyKind.ORGANISATION;
    }
    if (isResidentId(number)) {
      return PartyKind.NATURAL_PERSON;
    }
    boolean organisation = isCreditCode(number) || looksLikeOrganisation(name);
    return organisation ? PartyKind.ORGANISATION : PartyKind.NATURAL_PERSON;
  }

  private static boolean looksLikeOrganisation(String name) {
    return name.length() > LONGEST_HUMAN_NAME
        || name.matches(".*(公司|厂|店|行|社|局|院|中心|委员会|合伙|银行|集团|学校|医院|工作室|经营部|商行)$");
  }

  private static boolean isResidentId(String number) {
    try {
      ResidentId.parse(number);
      return true;
    } catch (BusinessException e) {
      return false;
    }
  }

  private static boolean isCreditCode(String number) {
    try {
      SocialCreditCode.parse(number);
      return true;
    } catch (BusinessException e) {
      return false;
    }
  }

  private static Optional<String> idNumber(
      String field, PartyRole role, PartyKind kind, String number, FormReader reader) {
    String name = kind == PartyKind.NATURAL_PERSON ? "公民身份号码" : "统一社会信用代码";
    if (number.isEmpty()) {
      reader.wrong(field, "", "R1.21", "请填写" + role.label() + "的" + name);
      return Optional.empty();
    }
    try {
      return Optional.of(
          kind == PartyKind.NATURAL_PERSON ? ResidentId.parse(number).value() : SocialCreditCode.parse(number).value());
    } catch (BusinessException e) {
      String rule = e.fields().isEmpty() ? name : e.fields().get(0).rule();
      reader.wrong(field, Masks.idNumber(number), rule, role.label() + "的" + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> phone(String field, String name, String text, FormReader reader) {
    String phone = Texts.number(text).replaceFirst("^\\+?86(?=1\\d{10}$)", "");
    if (phone.isEmpty()) {
      return Optional.empty();
    }
    if (!PHONE.matcher(phone).matches()) {
      reader.wrong(field, Masks.phone(phone), "电话", name + "应为 11 位手机号码，或区号加固定电话号码");
      return Optional.empty();
    }
    return Optional.of(phone);
  }

  private static Optional<String> account(String field, String text, FormReader reader) {
    String account = Texts.number(text);
    if (account.isEmpty()) {
      return Optional.empty();
    }
    if (!ACCOUNT.matcher(account).matches()) {
      reader.wrong(field, Masks.account(account), "账号", "收款账号应为 8 至 32 位数字");
      return Optional.empty();
    }
    return Optional.of(account);
  }

  private static List<Representative> representatives(
      String path, PartyKind partyKind, List<RepresentativeForm> forms, FormReader reader) {
    List<Representative> representatives = new ArrayList<>();
    for (RepresentativeForm form : forms) {
      String own = path + "representatives[" + representatives.size() + "].";
      representatives.add(
          new Representative(
              representativeKind(own, partyKind, form, reader),
              reader.required(own + "name", form.name(), "代表人或代理人姓名", PERSON_NAME),
              phone(own + "phone", "代表人或代理人电话", form.phone(), reader),
              reader.yesNo(own + "mayCollectMoney", form.mayCollectMoney(), "特别授权代收案款")));
    }
    return representatives;
  }

  private static RepresentativeKind representativeKind(
      String path, PartyKind partyKind, RepresentativeForm form, FormReader reader) {
    String text = Texts.trimmed(form.kind());
    for (RepresentativeKind kind : RepresentativeKind.values()) {
      if (kind.label().equals(text) || kind.name().equals(text)) {
        return kind;
      }
    }
    if (!text.isEmpty()) {
      reader.wrong(path + "kind", text, "R1.21", "身份应为法定代表人、负责人、法定代理人或委托代理人");
    }
    return partyKind == PartyKind.ORGANISATION
        ? RepresentativeKind.LEGAL_REPRESENTATIVE
        : RepresentativeKind.AUTHORISED_AGENT;
  }
}
