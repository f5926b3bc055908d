package org.zhiheng.document.render;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of one lease dispute (SC-7) for all kinds of document. */
public final class Samples {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private Samples() {}

  public static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("法院名称", "衢州市柯城区人民法院");
    values.put("案号", "（2026）浙0802执1号");
    values.put("裁定案号", "（2026）浙0802执1号之一");
    values.put("文书日期", "二〇二六年十一月二十一日");
    values.put("申请执行人", "李建国");
    values.put("被执行人", "衢州宏远建筑工程有限公司");
    values.put("各方当事人", "李建国、衢州宏远建筑工程有限公司");
    values.put("受送达人", "衢州宏远建筑工程有限公司");
    values.put("承办人", "王法官");
    values.put("书记员", "陈书记员");
    values.put("依据制作机关", "衢州市柯城区人民法院");
    values.put("依据文号", "（2026）浙0802民初88号");
    values.put("依据种类", "民事调解书");
    values.put("立案日期", "二〇二六年十一月二十一日");
    values.put("申请日期", "二〇二六年十一月二十日");
    values.put("本金", "200,000.00元");
    values.put("本金大写", "贰拾万元整");
    values.put("费用", "2,150.00元");
    values.put("执行费", "2,900.00元");
    values.put("履行期限", "二〇二六年十月三十一日");
    values.put("报告期限", "十五");
    values.put("控制", true);
    values.put("协助单位", "某银行衢州分行");
    values.put("事项", List.of(item("冻结", "在某银行衢州分行的存款（账号33001680000012345678）")));
    values.put("当事人", List.of(party("申请执行人", "李建国"), party("被执行人", "衢州宏远建筑工程有限公司")));
    values.put("受托法院", "江山市人民法院");
    values.put("委托编号", "浙0802委2026-1");
    values.put("委托事项", "查封不动产");
    values.put("委托标的", "不动产，江山市某路1号，浙(2020)江山市不动产权第0000001号");
    values.put("委托要求", "请查封上述不动产并反馈回执。");
    values.put("办理期限", "10日");
    values.put("结案方式", "执行完毕");
    values.put("结案事实", "被执行人已经履行生效法律文书确定的全部义务");
    values.put("结案日期", "二〇二六年十一月二十三日");
    return values;
  }

  private static Map<String, Object> item(String measure, String asset) {
    return Map.of(
        "措施", measure,
        "权利人", "衢州宏远建筑工程有限公司",
        "财产", asset,
        "限额", "205,050.00元",
        "限额大写", "贰拾万伍仟零伍拾元整",
        "期限至", "二〇二七年十一月二十日");
  }

  private static Map<String, Object> party(String role, String name) {
    return Map.of("称谓", role, "当事人信息", name);
  }
}
