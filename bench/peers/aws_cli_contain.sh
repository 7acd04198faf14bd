#!/bin/sh
# The same 22 calls as boto3_contain.py, one `aws` process each.
set -eu

key=$1
role=$2
shift 2

aws sts get-caller-identity >/dev/null
user=$(aws iam get-access-key-last-used --access-key-id "$key" --query UserName --output text)
aws iam update-access-key --user-name "$user" --access-key-id "$key" --status Inactive

cutoff=$(date -u +%Y-%m-%dT%H:%M:%SZ)
aws iam put-role-policy --role-name "$role" --policy-name AWSRevokeOlderSessions --policy-document \
  "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":[\"*\"],\"Resource\":[\"*\"],\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"$cutoff\"}}}]}"

profiles=$(aws iam list-instance-profiles-for-role --role-name "$role" \
  --query 'InstanceProfiles[].Arn' --output text)
for region in "$@"; do
  aws ec2 describe-instances --region "$region" \
    --query 'Reservations[].Instances[].[InstanceId, IamInstanceProfile.Arn]' --output text |
    while read -r instance profile; do
      case " $(echo "$profiles" | tr '\t' ' ') " in *" $profile "*) ;; *) continue ;; esac
      association=$(aws ec2 describe-iam-instance-profile-associations --region "$region" \
        --filters "Name=instance-id,Values=$instance" \
        --query 'IamInstanceProfileAssociations[].AssociationId' --output text)
      aws ec2 disassociate-iam-instance-profile --region "$region" \
        --association-id "$association" >/dev/null
      aws ec2 associate-iam-instance-profile --region "$region" \
        --instance-id "$instance" --iam-instance-profile "Arn=$profile" >/dev/null
      echo "$instance"
    done
done
